extension RuleCase {
  /// For each rule a smallest repository in which it speaks, and one in which it nearly does.
  static let fourth: [RuleCase] = [
    RuleCase(
      "gov-5-expiry", "a.tf", "expiration_days = 30", line: 1, miss: "a.tf",
      "retention_in_days = 30"),
    RuleCase("gov-5-rules", "docs/privacy.md", "x", line: 0, miss: "docs/private.md", "x"),
    RuleCase("gov-6-policy", "policy/a.rego", "x", line: 0, miss: "policy/a.md", "x"),
    RuleCase("gov-6-duties", "docs/compliance.md", "x", line: 0, miss: "docs/compliant.md", "x"),
    RuleCase("gov-7-factors", "src/a.py", "import shap", line: 1, miss: "src/a.py", "import shape"),
    RuleCase(
      "gov-7-served", "src/a.py", "@app.get(\"/explain/{id}\")", line: 1, miss: "src/a.py",
      "@app.get(\"/reasoning/{id}\")"),
    RuleCase("skl-4-authors", "@several", "", line: 0, miss: "@direct", ""),
    RuleCase("skl-4-single", "@direct", "", line: 0, miss: "@several", ""),
    RuleCase("skl-4-guide", "CONTRIBUTING.md", "x", line: 0, miss: "docs/getting_started.md", "x"),
    RuleCase(
      "col-1-owners", ".github/CODEOWNERS", "* @a", line: 0, miss: ".github/owners.txt", "* @a"),
    RuleCase(
      "col-2-done", "docs/a.md", "Our definition of done", line: 1, miss: "AGENTS.md",
      "Definition of done"),
    RuleCase(
      "col-3-reviews", "docs/postmortem-1.md", "x", line: 0, miss: "docs/retrospective.md", "x"),
    RuleCase(
      "int-1-shared", ".github/workflows/a.yml",
      "jobs:\n  a:\n    uses: org/ci/.github/workflows/b.yml@v1", line: 3,
      miss: ".github/workflows/a.yml", "jobs:\n  a:\n    uses: ./.github/workflows/b.yml"),
    RuleCase(
      "int-2-contract", "api/openapi.yaml", "openapi: 3", line: 0, miss: "3rd_party/openapi.yaml",
      "openapi: 3"),
    RuleCase(
      "int-2-signature", "src/a.py", "s = infer_signature(x)", line: 1, miss: "src/a.py",
      "s = infer(x)"),
    RuleCase(
      "int-2-typed", "src/a.py", "app = FastAPI()", line: 1, miss: "src/a.py", "app = MyFastAPI()"),
    RuleCase(
      "int-2-versioned", "src/a.py", "@app.get(\"/v1/predict\")", line: 1, miss: "src/a.py",
      "@app.get(\"/vx/predict\")"),
    RuleCase(
      "int-2-compatible", ".github/workflows/a.yml", "a:\n  - run: schemathesis run x", line: 2,
      miss: "Makefile", "spectral:\n\tpython spectral.py"),
    RuleCase(
      "int-3-updates", ".github/dependabot.yml", "version: 2", line: 0, miss: "dependabot.yml",
      "version: 2"),
    RuleCase(
      "int-3-scans", ".github/workflows/a.yml", "a:\n  - uses: github/codeql-action/init@v3",
      line: 2, miss: ".github/workflows/a.yml", "a:\n  - run: rm -rf tools/CodeQL"),
    RuleCase(
      "int-3-hooks", ".pre-commit-config.yaml", "repos:\n  - id: gitleaks", line: 2,
      miss: "pyproject.toml", "description = \"AI safety\""),
    RuleCase(
      "int-3-model-files", "src/a.py", "torch.load(x, weights_only=True)", line: 1,
      miss: "src/a.py", "model.save(x, save_weights_only=True)"),
    RuleCase(
      "int-3-attacks", "src/a.py", "import textattack", line: 1, miss: "src/a.py",
      "import textattacker"),
    RuleCase(
      "int-3-guardrails", "dev-requirements.txt", "nemoguardrails", line: 1,
      miss: "dev-requirements.txt", "guardrails"),
    RuleCase(
      "int-3-secret", "src/a.py", "a = 1\nkey = \"AKIA" + "ABCDEFGHIJKLMNOP" + "\"", line: 2,
      miss: "src/a.py", "key = \"AKIAWRONG\""),
    RuleCase(
      "int-3-env", ".env", "A=1\nDB_PASSWORD=abcdefghijklmnop", line: 2, miss: ".env",
      "DB_PASSWORD=short"),
    RuleCase("int-3-policy", "SECURITY.md", "x", line: 0, miss: "docs/hackbot/security.md", "x"),
    RuleCase(
      "int-3-sbom", ".github/workflows/a.yml", "a:\n  - uses: anchore/sbom-action@v0", line: 2,
      miss: ".github/workflows/a.yml", "a:\n  - uses: anchore/x@v0"),
    RuleCase(
      "int-5-contract", "contracts/a.yaml", "dataContractSpecification: 1", line: 1,
      miss: "contracts/a.yaml", "enforced: true"),
    RuleCase(
      "int-5-sources", "models/sources.yml",
      "sources:\n  - name: a\n    freshness:\n      warn_after: {count: 12}", line: 4,
      miss: "models/sources.yml", "sources:\n  - name: a"),
    RuleCase("val-3-tags", "a.tf", "cost_center = \"x\"", line: 1, miss: "a.tf", "center = \"x\""),
    RuleCase(
      "val-3-tool", ".github/workflows/a.yml", "a:\n  - run: helm install opencost", line: 2,
      miss: ".github/workflows/a.yml", "a:\n  - run: infracost diff"),
    RuleCase(
      "val-3-llm", "src/a.py", "x = completion_cost(r)", line: 1, miss: "src/a.py",
      "x = completion(r)"),
    RuleCase(
      "val-4-budget", "a.tf", "resource \"aws_budgets_budget\" \"a\" {}", line: 1, miss: "a.tf",
      "resource \"aws_budget\" \"a\" {}"),
    RuleCase("val-4-limits", "a.yaml", "minReplicas: 0", line: 1, miss: "a.yaml", "minReplicas: 1"),
  ]
}
