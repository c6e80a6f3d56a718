extension RuleCase {
  /// For each rule a smallest repository in which it speaks, and one in which it nearly does.
  static let third: [RuleCase] = [
    RuleCase("dep-3-make", "Makefile", "deploy:", line: 1, miss: "Makefile", "undeploy:"),
    RuleCase(
      "dep-3-gitops", "apps/a.yaml", "kind: Application", line: 1, miss: "apps/a.yaml",
      "kind: MyApplication"),
    RuleCase(
      "dep-3-approval", ".gitlab-ci.yml", "a:\n  when: manual", line: 2, miss: ".gitlab-ci.yml",
      "a:\n  when: always"),
    RuleCase(
      "dep-4-stages", "k8s/a.yaml", "spec:\n  canaryTrafficPercent: 10", line: 2,
      miss: "k8s/a.yaml", "kind: VirtualService\ntraffic_split: { \"0\": 100 }"),
    RuleCase(
      "dep-4-trial", "src/a.py", "shadow_mode = True", line: 1, miss: "src/a.py", "shadow = True"),
    RuleCase(
      "dep-5-command", "Makefile", "back:\n\thelm rollback a", line: 2, miss: "Makefile",
      "back:\n\thelm list"),
    RuleCase(
      "dep-5-automatic", "a.tf", "auto_rollback_configuration {", line: 1, miss: "a.tf",
      "deployment_circuit_breaker {"),
    RuleCase(
      "dep-5-steps", "docs/a.md", "# How to roll back", line: 1, miss: "docs/a.md",
      "```\n# rollback\n```"),
    RuleCase("dep-6-image", "Dockerfile", "FROM x", line: 0, miss: "Dockerfiles", "FROM x"),
    RuleCase(
      "dep-6-format", "src/a.py", "mlflow.sklearn.log_model(m, \"a\")", line: 1, miss: "src/a.py",
      "torch.onnx.export(model, \"a.onnx\")"),
    RuleCase(
      "dep-6-built", ".github/workflows/a.yml", "a:\n  - run: docker build .", line: 2,
      miss: ".github/workflows/a.yml",
      "a:\n  - name: Whether the docker build job runs\n  - run: docker compose up --build"),
    RuleCase(
      "dep-6-signed", ".github/workflows/a.yml", "a:\n  - run: cosign sign a", line: 2,
      miss: ".github/workflows/a.yml", "a:\n  - run: cosign version"),
    RuleCase(
      "dep-6-latest", "k8s/a.yaml", "spec:\n  image: team/app:latest", line: 2, miss: "k8s/a.yaml",
      "spec:\n  image: team/app:latest-1"),
    RuleCase(
      "mon-1-alerts", "ops/a.yml", "groups:\n  - alert: Down", line: 2, miss: "ops/a.yml",
      "groups:\n  - alerts: Down"),
    RuleCase(
      "mon-1-dashboards", "ops/dashboard.json", "{\n\"panels\": []}", line: 2,
      miss: "ops/dashboard.json", "{\n\"pane\": []}"),
    RuleCase(
      "mon-1-metrics", "src/a.py", "from prometheus_client import Counter", line: 1,
      miss: "src/a.py", "from prometheus import Counter"),
    RuleCase(
      "mon-1-paging", "ops/a.yml", "pagerduty_configs:", line: 1, miss: "ops/a.yml", "pagerduty: no"
    ),
    RuleCase(
      "mon-1-failure-note", "dags/a.py", "d = DAG(on_failure_callback=tell)", line: 1,
      miss: "dags/a.py", "skip_on_failure = True"),
    RuleCase("mon-1-slo", "ops/a.yaml", "kind: SLO", line: 1, miss: "ops/a.yaml", "kind: SLOW"),
    RuleCase(
      "mon-2-checks", "src/a.py", "from evidently import Report", line: 1, miss: "src/a.py",
      "# from evidently import Report\nks_2samp(a, b)"),
    RuleCase(
      "mon-2-alert", "src/a.py", "from evidently import Report\nif drift: send_alert()", line: 2,
      miss: "src/a.py", "from evidently import Report\ndrift.save(\"drift_page.html\")"),
    RuleCase(
      "mon-2-tool", "dev-requirements.txt", "evidently>=0.4", line: 1, miss: "dev-requirements.txt",
      "evident>=0.4"),
    RuleCase(
      "mon-3-live", "src/a.py", "r = ClassificationPreset()", line: 1, miss: "src/a.py",
      "r = Report(production_mae, new_mae)"),
    RuleCase(
      "mon-3-job", "src/model_monitor.py", "x = 1", line: 0, miss: "src/models_monitor.py", "x = 1"),
    RuleCase(
      "mon-4-stored", "src/a.py", "save_predictions(rows)", line: 1, miss: "src/a.py",
      "from app import save_predictions\nlog_scores(rows)"),
    RuleCase(
      "mon-4-traces", "src/a.py", "from langfuse import observe", line: 1, miss: "src/a.py",
      "# from langfuse import observe"),
    RuleCase("mon-5-runbook", "ops/runbook.md", "Call", line: 0, miss: "ops/running.md", "Call"),
    RuleCase(
      "mon-5-text", "docs/a.md", "## Incident response", line: 1, miss: "docs/a.md",
      "## Troubleshooting"),
    RuleCase(
      "gov-1-changes", "CHANGELOG.md", "1.0", line: 0, miss: "3rd_party/x/changelog.md", "1.0"),
    RuleCase(
      "gov-1-tool", "pyproject.toml", "[tool.commitizen]", line: 1, miss: "pyproject.toml",
      "[tool.commit]"),
    RuleCase(
      "gov-1-provenance", ".github/workflows/a.yml",
      "a:\n  - uses: actions/attest-build-provenance@v1", line: 2, miss: ".github/workflows/a.yml",
      "a:\n  - uses: actions/checkout@v1"),
    RuleCase("gov-1-decisions", "docs/adr/1.md", "x", line: 0, miss: "docs/adx/1.md", "x"),
    RuleCase("gov-2-card", "MODEL_CARD.md", "Use", line: 0, miss: "MODELS.md", "Use"),
    RuleCase(
      "gov-2-sections", "docs/a.md", "The model was trained.\n## Limitations", line: 2,
      miss: "docs/a.md", "The code was built.\n## Limitations"),
    RuleCase(
      "gov-2-made", "src/a.py", "card = ModelCardData()", line: 1, miss: "src/a.py",
      "card = BusinessCard()"),
    RuleCase(
      "gov-2-doc", "docs/models/a.md", "It was trained on x.", line: 1, miss: "docs/model/a.md",
      "It was trained on x."),
    RuleCase(
      "gov-3-tier", "docs/a.md", "The risk tier is 2.", line: 1, miss: "docs/a.md", "The tier is 2."
    ),
    RuleCase(
      "gov-4-metrics", "src/a.py", "import fairlearn", line: 1, miss: "src/a.py",
      "import fairlearned"),
    RuleCase(
      "gov-4-study", "docs/fairness.md", "x", line: 0, miss: "migrations/demographic.py", "x"),
    RuleCase(
      "gov-4-tool", "dev-requirements.txt", "aif360", line: 1, miss: "dev-requirements.txt",
      "aif361"),
    RuleCase(
      "gov-5-masking", "src/a.py", "anonymize_text(x)", line: 1, miss: "src/a.py",
      "anonymous_text(x)"),
  ]
}
