# A formula for a tap of Homebrew. Not tried yet: no Mac has built or run the program. Before it is published, OWNER,
# version and checksum have to be put in.
class Mlmaturity < Formula
  desc "Maturity assessment of machine learning teams in the terminal"
  homepage "https://github.com/OWNER/mlmaturity"
  url "https://github.com/OWNER/mlmaturity/archive/refs/tags/v0.1.0.tar.gz"
  sha256 "0000000000000000000000000000000000000000000000000000000000000000"
  license "Apache-2.0"

  depends_on "cmark-gfm"
  uses_from_macos "swift" => :build
  uses_from_macos "ncurses"

  def install
    system "swift", "build", "--disable-sandbox", "--disable-local-rpath",
           "--configuration", "release", "--product", "mlmaturity"
    bin.install ".build/release/mlmaturity"
    man1.install "docs/man/mlmaturity.1"
    man5.install "docs/man/mlmaturity-format.5"
    pkgshare.install "questionnaires"
    generate_completions_from_executable(bin/"mlmaturity", "--generate-completion-script")
  end

  test do
    assert_equal version.to_s, shell_output("#{bin}/mlmaturity --version").strip
    assert_match "mlops-adoption", shell_output("#{bin}/mlmaturity questionnaires list")
  end
end
