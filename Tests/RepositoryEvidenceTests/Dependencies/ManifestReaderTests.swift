import Testing

@testable import RepositoryEvidence

struct ManifestReaderTests {
  /// `name@line`, with `=` behind what is pinned.
  private func read(_ name: String, _ text: String) -> [String] {
    text.bytes.withUnsafeBufferPointer { ManifestReader.dependencies(in: $0, name: name.bytes) }
      .map { "\(String(decoding: $0.name, as: UTF8.self))@\($0.line)" + ($0.isPinned ? "=" : "") }
  }

  @Test func `requirements of pip`() {
    let text = """
      # all
      Torch[cuda]==2.1 ; python_version > "3.8"
      scikit_learn>=1.0
      a.b-c===1
      x @ https://example.org/x.whl
      -r other.txt
      y==1.*
      z==1 --hash=sha256:aa
      plain
      """
    #expect(
      read("requirements.txt", text) == [
        "torch@2=", "scikit-learn@3", "a-b-c@4=", "x@5=", "y@7", "z@8=", "plain@9",
      ])
  }

  @Test func `projects of Python`() {
    let text = """
      [project]
      name = "me"
      dependencies = ["torch==2", "numpy>=1"]
      [project.optional-dependencies]
      dev = ["pytest"]
      [dependency-groups]
      lint = ["ruff==1"]
      [tool.poetry.dependencies]
      python = "^3.11"
      pandas = "2.1"
      xgboost = { version = "^1.2", extras = ["x"] }
      [tool.poetry.group.dev.dependencies]
      black = "*"
      [tool.uv]
      dev-dependencies = ["mypy"]
      [tool.pdm.dev-dependencies]
      test = ["tox==4"]
      [tool.pixi.dependencies]
      lightgbm = "==4.1"
      """
    #expect(
      read("pyproject.toml", text) == [
        "torch@3=", "numpy@3", "pytest@5", "ruff@7=", "pandas@10=", "xgboost@11", "black@13",
        "mypy@15", "tox@17=", "lightgbm@19=",
      ])
  }

  @Test func `Pipfile, setup and conda`() {
    #expect(
      read(
        "pipfile", "[packages]\ntorch = \"==2\"\n[dev-packages]\na = \"*\"\n[requires]\nb = \"1\"")
        == ["torch@2=", "a@4"])
    #expect(
      read("setup.cfg", "[options]\ninstall_requires =\n  torch==1\n  b") == ["torch@3=", "b@4"])
    #expect(
      read(
        "setup.py", "setup(name=\"me\",\n  install_requires=[\"torch==1\",\n    'b>2'],\n  x=\"c\")"
      )
        == ["torch@2=", "b@3"])
    #expect(
      read(
        "environment.yml",
        "name: x\ndependencies:\n  - python=3.10\n  - conda-forge::torch=2.1=build\n  - b\n  - pip:\n    - c==1"
      ) == ["python@3=", "torch@4=", "b@5", "c@7="])
  }

  @Test func `node and images`() {
    #expect(
      read("package.json", "{\"dependencies\": {\"promptfoo\": \"1.2.3\",\n\"b\": \"^1\"}}")
        == ["promptfoo@1=", "b@2"])
    #expect(
      read(
        "dockerfile",
        "FROM x\nRUN apt-get install -y curl && pip install --no-cache torch==2 \\\n  numpy && echo done\nRUN conda install xgboost"
      ) == ["torch@2=", "numpy@3", "xgboost@4"])
  }
}
