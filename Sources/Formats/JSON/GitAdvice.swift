/// What is to be done where git could not put two versions of an assessment together.
package enum GitAdvice {
  /// From the three versions that git keeps of a FILE in conflict to one file, as sentences.
  package static let threeVersions =
    "Take the three versions out of git: git show :1:./FILE > base.json, git show :2:./FILE > "
    + "mine.json, git show :3:./FILE > theirs.json. Put them together: mlmaturity reconcile "
    + "mine.json theirs.json --base base.json --output new.json. Move new.json to FILE."
}
