extension RuleCase {
  /// For each rule a smallest repository in which it speaks, and one in which it nearly does.
  static let second: [RuleCase] = [
    RuleCase(
      "mod-4-gate", "src/a.py", "t = MetricThreshold(0.8)", line: 1, miss: "src/a.py",
      "if dsl.Condition(x == 1): loss()"),
    RuleCase(
      "mod-4-compare", "src/evaluate.py", "if champion.score < new.score:", line: 1,
      miss: "src/evaluate.py", "optimal_threshold_f1 = 1"),
    RuleCase(
      "mod-4-threshold", "src/evaluate.py", "min_accuracy = 0.8", line: 1, miss: "src/evaluate.py",
      "accuracy = f(x)"),
    RuleCase(
      "mod-4-behaviour", "tests/test_model_behaviour.py", "assert 1", line: 0,
      miss: "tests/models/test_rows.py", "assert 1"),
    RuleCase(
      "mod-4-slices", "src/a.py", "m = MetricFrame(metrics=x)", line: 1, miss: "src/a.py",
      "m = MetricFrames"),
    RuleCase(
      "mod-4-report", ".github/workflows/a.yml",
      "on: push\njobs:\n  a:\n    steps:\n      - run: cml comment create report.md", line: 5,
      miss: ".github/workflows/a.yml", "on: push\njobs:\n  a:\n    steps:\n      - run: cml runner"),
    RuleCase(
      "mod-4-llm-evals", "promptfooconfig.yaml", "prompts: []", line: 0, miss: "promptfoo.yaml",
      "prompts: []"),
    RuleCase(
      "mod-4-llm-tool", "dev-requirements.txt", "ragas", line: 1, miss: "dev-requirements.txt",
      "ragasx"),
    RuleCase(
      "mod-5-schedule", ".github/workflows/a.yml",
      "on:\n  schedule:\n    - cron: \"0 0 * * *\"\njobs:\n  a:\n    steps:\n      - run: python train.py",
      line: 3, miss: ".github/workflows/a.yml",
      "on:\n  schedule:\n    - cron: \"0 0 * * *\"\njobs:\n  a:\n    steps:\n      - run: python serve.py"
    ),
    RuleCase(
      "mod-5-trigger", "src/a.py", "if drift: retrain()", line: 1, miss: "src/a.py",
      "if drift: report()"),
    RuleCase(
      "aut-1-declared", "dvc.yaml", "stages:\n  train:", line: 2, miss: "dvc.yaml",
      "stages:\n  load: benefits.csv"),
    RuleCase(
      "aut-1-code", "src/a.py", "from airflow import DAG\ntrain()", line: 1, miss: "src/a.py",
      "from airflow import DAG\nload()"),
    RuleCase(
      "aut-1-jobs", "jobs/a.yaml", "kind: Workflow\nname: train", line: 2, miss: "jobs/a.yaml",
      "kind: Deployment\nname: train"),
    RuleCase(
      "aut-1-scheduled", "flows/pipeline.yaml",
      "schedule: \"0 0 * * *\"\nname: train\nkind: CronWorkflow", line: 1,
      miss: "flows/pipeline.yaml", "schedule: null\nname: train\nkind: Workflow"),
    RuleCase("aut-1-script", "src/train.py", "fit()", line: 0, miss: "src/trains.py", "fit()"),
    RuleCase(
      "aut-1-notebooks", "a.ipynb", "{\"source\": [\"model.fit(X)\"]}", line: 1, miss: "a.ipynb",
      "{\"source\": [\"model.fitted(X)\"]}"),
    RuleCase("aut-2-template", ".cruft.json", "{}", line: 0, miss: "cruft.json", "{}"),
    RuleCase(
      "aut-2-is-template", "cookiecutter.json", "{}", line: 0, miss: "cookiecutters.json", "{}"),
    RuleCase("aut-3-code", "infra/a.tf", "x", line: 0, miss: "infra/a.tfx", "x"),
    RuleCase(
      "aut-3-cfn", "a.yaml", "AWSTemplateFormatVersion: \"2010-09-09\"", line: 1, miss: "a.yaml",
      "# AWSTemplateFormatVersion: \"2010-09-09\""),
    RuleCase(
      "aut-3-kube", "k8s/a.yaml", "kind: Deployment", line: 0, miss: "kube/a.yaml",
      "kind: Deployment"),
    RuleCase(
      "aut-3-applied", ".github/workflows/a.yml",
      "jobs:\n  a:\n    steps:\n      - run: terraform apply", line: 4,
      miss: ".github/workflows/a.yml", "jobs:\n  a:\n    steps:\n      - run: terraform plan"),
    RuleCase(
      "aut-3-drift", "apps/a.yaml", "automated:\n  selfHeal: true", line: 2,
      miss: ".github/workflows/a.yml", "a: terraform plan -detailed-exitcode"),
    RuleCase(
      "aut-4-workspace", ".devcontainer/devcontainer.json", "{}", line: 0,
      miss: "catalog-info.yaml", "{}"),
    RuleCase("dep-1-reviewed", "@reviewed", "", line: 0, miss: "@direct", ""),
    RuleCase("dep-1-direct", "@direct", "", line: 0, miss: "@reviewed", ""),
    RuleCase("dep-1-owners", "CODEOWNERS", "* @a", line: 0, miss: "codeowners.txt", "* @a"),
    RuleCase(
      "dep-1-rules", ".github/settings.yml", "a: 1\nrequired_approving_review_count: 1", line: 2,
      miss: ".github/settings.yml", "required_approving_review_count: 0"),
    RuleCase(
      "dep-1-template", ".github/pull_request_template.md", "What?", line: 0,
      miss: ".github/issue_template.md", "What?"),
    RuleCase("dep-1-single", "@direct", "", line: 0, miss: "@several", ""),
    RuleCase("dep-2-tests", "tests/test_a.py", "assert 1", line: 0, miss: "tests/a.md", "assert"),
    RuleCase(
      "dep-2-on-change", ".github/workflows/a.yml",
      "on: push\njobs:\n  a:\n    steps:\n      - run: make test", line: 5,
      miss: ".github/workflows/a.yml",
      "on: push\njobs:\n  a:\n    steps:\n      - run: make livecheck"),
    RuleCase(
      "dep-2-required", ".mergify.yml", "- check-success=test", line: 1, miss: ".mergify.yml",
      "- label=test"),
    RuleCase(
      "dep-2-not-blocking", ".github/workflows/a.yml",
      "a:\n  - run: pytest\n  - run: pytest slow || true", line: 3, miss: ".github/workflows/a.yml",
      "a:\n  - run: pytest\n  - run: lint || true\nb:\n  allow_failure: true"),
    RuleCase("dep-2-none", "@five", "", line: 0, miss: "@five+tests/test_a.py", "assert 1"),
    RuleCase("dep-2-no-pipeline", "@five", "", line: 0, miss: "@five+build/a.yaml", "steps:"),
    RuleCase(
      "dep-2-coverage", "pyproject.toml", "[tool.coverage.report]\nfail_under = 80", line: 2,
      miss: "pyproject.toml", "[tool.coverage.report]\nfail_under = 0"),
    RuleCase(
      "dep-2-model-tests", "tests/test_predict.py", "assert 1", line: 0,
      miss: "tests/test_models.py", "assert 1"),
    RuleCase(
      "dep-3-pipeline", ".github/workflows/a.yml", "a:\n  - run: kubectl apply -f x", line: 2,
      miss: ".github/workflows/a.yml",
      "a:\n  - run: docker compose up -d\n  - run: gcloud builds submit"),
    RuleCase(
      "dep-3-script", "tools/deploy.sh", "x", line: 0, miss: "src/models/deployment.py", "x"),
  ]
}
