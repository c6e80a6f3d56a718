extension RuleCase {
  /// More near misses, each met in a repository of somebody.
  static let misses: [(rule: String, path: String, text: String)] = [
    ("dep-3-script", "tools/my_deployment_tests.py", "x"),
    ("int-3-hooks", "tests/pyproject.toml", "a = \"gitleaks\""),
    ("mod-4-compare", "src/evaluate.py", "best_scores = 1"),
    ("mod-3-register", "src/a.py", "import model_registry"),
    ("mon-4-stored", "src/a.py", "class PredictionResults(BaseModel):"),
    ("mon-4-stored", "src/a.py", "c = GCSDataCollector()"),
    ("mon-4-stored", "tests/test_a.py", "save_predictions(rows)"),
    ("mon-1-failure-note", "src/a.py", "on_failure = True"),
    ("gov-2-doc", "docs/reference/model_api.md", "It was trained on x."),
    ("dat-6-agreement", "src/a.py", "print(\"internet rater\")"),
    ("dat-1-run-input", "src/a.py", "import lakefs"),
    ("dep-4-stages", "k8s/a.yaml", "- InitialVariantWeight: 1"),
    ("dep-6-built", ".gitlab-ci.yml", "a:\n  script: docker compose -f x.yml up -d --build db"),
    ("aut-3-applied", ".github/workflows/a.yml", "a:\n  - uses: hashicorp/setup-terraform@v3"),
    ("mon-3-live", "conf/automl.yaml", "problem_type: classification"),
    ("mon-4-stored", "k8s/a.yaml", "mode: all"),
    ("dat-3-definition", "recipe.yaml", "package:\n  name: a"),
    ("dep-3-script", "src/deployments.py", "x"),
  ]
}
