#include "tokenize/read/office.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <thread>

#include "paralign/error.hpp"
#include "paralign/read.hpp"
#include "tests/support/listener.hpp"
#include "tests/support/zip_file.hpp"

namespace paralign {
namespace {

namespace fs = std::filesystem;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

// A variable of the environment with another value while it lives.
class Variable {
 public:
  Variable(std::string name, const std::string& value) : name_(std::move(name)) {
    if (const char* before = std::getenv(name_.c_str())) before_ = before;
    ::setenv(name_.c_str(), value.c_str(), 1);
  }
  ~Variable() {
    if (before_) {
      ::setenv(name_.c_str(), before_->c_str(), 1);
    } else {
      ::unsetenv(name_.c_str());
    }
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  std::string name_;
  std::optional<std::string> before_{};
};

std::string content_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string office_docx() {
  return testing::ZipFile()
      .add("docProps/app.xml",
           "<Properties><Application>LibreOffice/7.4.7.2$Linux_X86_64 "
           "x</Application></Properties>")
      .add("[Content_Types].xml", "<Types/>")
      .bytes();
}

// Does with each file what its text says, and writes down what it was called with.
constexpr std::string_view kStandIn = R"(#!/bin/sh
while [ $# -gt 0 ]; do
  case $1 in
    --outdir) out=$2; shift ;;
    --convert-to) shift ;;
    -*) ;;
    *) files="$files $1" ;;
  esac
  shift
done
echo "$files" >>"$CALLS"
env >"$CALLS.env"
for file in $files; do
  name=${file##*/}
  case $(cat "$file") in
    *HANG*) sleep 1000 ;;
    *CRASH*) kill -SEGV $$ ;;
    *FAIL*) exit 7 ;;
    *REFUSE*) echo "Error: source file could not be loaded" >&2 ;;
    *HALF*) head -c 100 "$DOCX" >"$out/${name%.*}.docx"; exit 7 ;;
    *) cp "$DOCX" "$out/${name%.*}.docx" ;;
  esac
done
)";

class StandIn : public ::testing::Test {
 protected:
  StandIn() {
    fs::remove_all(folder_);
    fs::create_directories(folder_ / "tmp");
    std::ofstream(folder_ / "soffice") << kStandIn;
    ::chmod((folder_ / "soffice").c_str(), 0700);
    std::ofstream(folder_ / "good.docx", std::ios::binary) << office_docx();
    path_.emplace("PATH", folder_.native() + ":" + std::getenv("PATH"));
    docx_.emplace("DOCX", (folder_ / "good.docx").native());
    calls_.emplace("CALLS", (folder_ / "calls").native());
    temporary_.emplace("TMPDIR", (folder_ / "tmp").native());
  }
  ~StandIn() override { fs::remove_all(folder_); }

  static std::vector<Conversion> convert(const std::vector<std::string>& texts,
                                         std::uint32_t seconds = 60) {
    std::vector<std::string> bytes;
    for (const std::string& text : texts) bytes.push_back("{\\rtf1 " + text + "}");
    std::vector<OfficeFile> files;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      files.push_back({bytes[i], "f" + std::to_string(i) + ".rtf", Format::rtf});
    }
    ReadOptions options;
    options.seconds = seconds;
    return convert_to_docx(files, options);
  }
  [[nodiscard]] std::string calls() const { return content_of(folder_ / "calls"); }
  [[nodiscard]] bool nothing_is_left() const { return fs::is_empty(folder_ / "tmp"); }

  fs::path folder_ = fs::path(::testing::TempDir()) / ("office" + std::to_string(::getpid()));

 private:
  std::optional<Variable> path_{};
  std::optional<Variable> docx_{};
  std::optional<Variable> calls_{};
  std::optional<Variable> temporary_{};
};

TEST_F(StandIn, ConvertsAllFilesInOneCallUnderNamesOfOurs) {
  const std::vector<Conversion> results = convert({"a", "b", "c"});
  ASSERT_EQ(results.size(), 3U);
  for (const Conversion& result : results) {
    EXPECT_EQ(result.docx, office_docx());
    EXPECT_EQ(result.error, "");
  }
  EXPECT_EQ(calls(), " in/0001.rtf in/0002.rtf in/0003.rtf\n");
  EXPECT_TRUE(nothing_is_left());
}

TEST_F(StandIn, HasAHomeAndATemporaryFolderOfItsOwn) {
  static_cast<void>(convert({"a"}));
  const std::string variables = content_of(folder_ / "calls.env");
  EXPECT_THAT(variables, HasSubstr("\nHOME=" + (folder_ / "tmp/paralign-").native()));
  EXPECT_THAT(variables, HasSubstr("\nTMPDIR=" + (folder_ / "tmp/paralign-").native()));
}

TEST_F(StandIn, GetsRtfFromItsFirstBraceOn) {
  std::ofstream(folder_ / "soffice") << "#!/bin/sh\nexec cp in/0001.rtf \"$CALLS\"\n";
  const OfficeFile file{"\xEF\xBB\xBF\r\n{\\rtf1 a}", "a.rtf", Format::rtf};
  static_cast<void>(convert_to_docx({&file, 1}));
  EXPECT_EQ(calls(), "{\\rtf1 a}");
}

TEST_F(StandIn, IsNotStartedForNothing) {
  EXPECT_THAT(convert({}), IsEmpty());
  EXPECT_FALSE(fs::exists(folder_ / "calls"));
}

TEST_F(StandIn, FilesItRefusesAreNotTriedAgain) {
  const std::vector<Conversion> results = convert({"a", "REFUSE", "c"});
  EXPECT_EQ(results[0].error + results[2].error, "");
  EXPECT_THAT(results[1].error,
              StartsWith("f1.rtf: found an RTF file that LibreOffice cannot read"));
  EXPECT_EQ(calls(), " in/0001.rtf in/0002.rtf in/0003.rtf\n");
}

TEST_F(StandIn, TheOthersAreDoneWhereFilesStopIt) {
  for (const char* what : {"CRASH", "FAIL", "HALF"}) {
    const std::vector<Conversion> results = convert({"a", what, "c", what, "e"});
    for (const std::size_t i : {0U, 2U, 4U}) EXPECT_EQ(results[i].docx, office_docx()) << what << i;
    for (const std::size_t i : {1U, 3U}) {
      EXPECT_THAT(results[i].error,
                  StartsWith("f" + std::to_string(i) + ".rtf: found an RTF file"));
      EXPECT_THAT(results[i].error, EndsWith("save it as DOCX"));
    }
  }
  EXPECT_TRUE(nothing_is_left());
}

TEST_F(StandIn, AFileThatHangsIsGivenUpAtItsTimeAndTheOthersAreDone) {
  const std::vector<Conversion> results = convert({"a", "HANG"}, 1);
  EXPECT_EQ(results[0].docx, office_docx());
  EXPECT_EQ(results[1].error,
            "f1.rtf: found an RTF file that LibreOffice could not convert in 1 seconds; open it in "
            "the program that made it and save it as DOCX");
  EXPECT_TRUE(nothing_is_left());
}

TEST_F(StandIn, IsCalledAgainForWhatAnotherFileStopped) {
  static_cast<void>(convert({"a", "CRASH", "c", "d"}));
  EXPECT_EQ(calls(),
            " in/0001.rtf in/0002.rtf in/0003.rtf in/0004.rtf\n in/0001.rtf\n in/0001.rtf "
            "in/0002.rtf\n");
}

TEST_F(StandIn, OnlyGetsWhatIsWhatItIsSaidToBe) {
  const std::vector<OfficeFile> files{{"<html><p>Text</p>", "a", Format::doc},
                                      {"\x89PNG\r\n\x1A\n", "b", Format::rtf}};
  const std::vector<Conversion> results = convert_to_docx(files);
  EXPECT_EQ(results[0].error, "a: found html, expected doc; read it as what it is");
  EXPECT_THAT(results[1].error, StartsWith("b: found an image (PNG)"));
  EXPECT_FALSE(fs::exists(folder_ / "calls"));
}

TEST_F(StandIn, SaysWhatToInstallWhereItIsMissing) {
  const Variable path("PATH", folder_ / "tmp");
  EXPECT_EQ(convert({"a"}).front().error,
            "f0.rtf: found an RTF file and no program soffice to read it with; install "
            "libreoffice-writer-nogui, or save it as DOCX");
}

TEST_F(StandIn, SaysWhereNoTemporaryFileCanBe) {
  const Variable temporary("TMPDIR", folder_ / "nowhere");
  EXPECT_EQ(convert({"a"}).front().error,
            "f0.rtf: no temporary files: No such file or directory; set TMPDIR to a folder with "
            "room and the right to write");
}

TEST_F(StandIn, WorksInAFolderWithAnyName) {
  fs::create_directories(folder_ / "tmp" / "a b%\xC3\xA9");
  const Variable temporary("TMPDIR", folder_ / "tmp" / "a b%\xC3\xA9");
  EXPECT_EQ(convert({"a"}).front().error, "");
}

TEST(OfficeVersion, IsThatOfTheProgramThatWroteTheFile) {
  EXPECT_EQ(detail::office_version(office_docx()), "7.4.7.2");
  EXPECT_EQ(detail::office_version(testing::ZipFile().add("a", "b").bytes()), "");
}

TEST(ReadConverted, GivesTheReasonWhyThereIsNothing) {
  try {
    static_cast<void>(read_converted({"", "a.doc: found nothing"}, "a.doc", Format::doc));
    ADD_FAILURE();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::unreadable);
    EXPECT_STREQ(error.what(), "a.doc: found nothing");
  }
}

// The program itself.
class LibreOffice : public ::testing::Test {
 protected:
  void SetUp() override {
    const std::vector<std::string> command{"soffice", "--version"};
    if (detail::run_process(command, {}).end == detail::ProcessEnd::missing) {
      GTEST_SKIP() << "no soffice: libreoffice-writer-nogui is not installed";
    }
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    temporary_.emplace("TMPDIR", folder_.native());
  }
  void TearDown() override { fs::remove_all(folder_); }

  fs::path folder_ = fs::path(::testing::TempDir()) / ("soffice" + std::to_string(::getpid()));

 private:
  std::optional<Variable> temporary_{};
};

// However busy the machine is.
const ReadOptions kPatient{{}, Changes::final_text, 250};

constexpr std::string_view kRtf =
    "{\\rtf1\\ansi The Council of the Isles and Straits,\\par Recalling its resolution 3/11,\\par "
    "1. Decides to remain seized of the matter.\\par}";

TEST_F(LibreOffice, ConvertsAndLeavesNothing) {
  const std::vector<OfficeFile> files{{kRtf, "a.rtf", Format::rtf},
                                      {"{\\rtf1 \xFF\xFE{{{{", "b.rtf", Format::rtf},
                                      {kRtf, "c.rtf", Format::rtf}};
  const std::vector<Conversion> results = convert_to_docx(files, kPatient);
  EXPECT_EQ(results[0].error + results[2].error, "");
  EXPECT_THAT(results[0].docx, HasSubstr("word/document.xml"));
  EXPECT_THAT(results[2].docx, HasSubstr("word/document.xml"));
  EXPECT_EQ(results[1].docx, "");
  EXPECT_NE(detail::office_version(results[0].docx), "");
  EXPECT_TRUE(fs::is_empty(folder_));
}

TEST_F(LibreOffice, LeavesNoProcessWhereItIsStopped) {
  ReadOptions options;
  options.seconds = 1;  // mostly too few, and enough for it to start others
  const OfficeFile file{kRtf, "a.rtf", Format::rtf};
  static_cast<void>(convert_to_docx({&file, 1}, options));
  for (const fs::directory_entry& process : fs::directory_iterator("/proc")) {
    EXPECT_THAT(content_of(process.path() / "cmdline"), Not(HasSubstr(folder_.native())));
  }
  EXPECT_TRUE(fs::is_empty(folder_));
}

// A file with a picture that lies elsewhere, as an old Word file.
std::string with_linked_picture(const fs::path& folder, const std::string& url) {
  std::ofstream(folder / "a.fodt")
      << "<?xml version=\"1.0\"?><office:document "
         "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
         "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
         "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
         "xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
         "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "
         "office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:body><office:text>"
         "<text:p>Text <draw:frame svg:width=\"3cm\" svg:height=\"3cm\" "
         "text:anchor-type=\"as-char\"><draw:image xlink:href=\""
      << url << "/a.png\"/></draw:frame></text:p></office:text></office:body></office:document>";
  const std::vector<std::string> command{
      "soffice",      "--headless", "-env:UserInstallation=file://" + (folder / "profile").native(),
      "--convert-to", "doc",        "a.fodt"};
  detail::ProcessOptions options;
  options.directory = folder.native();
  options.seconds = 200;
  static_cast<void>(detail::run_process(command, options));
  return content_of(folder / "a.doc");
}

TEST_F(LibreOffice, FetchesNothingThatAFilePointsTo) {
  const testing::Listener listener;
  const std::string doc = with_linked_picture(folder_, listener.url());
  const int calls = listener.calls();
  ASSERT_GT(calls, 0) << "with other settings it does";
  const OfficeFile file{doc, "a.doc", Format::doc};
  EXPECT_EQ(convert_to_docx({&file, 1}, kPatient).front().error, "");
  EXPECT_EQ(listener.calls(), calls);
}

TEST_F(LibreOffice, WorksEightTimesAtOnce) {
  std::vector<Conversion> results(8);
  std::vector<std::thread> threads;
  for (Conversion& result : results) {
    threads.emplace_back([&result] {
      const OfficeFile file{kRtf, "a.rtf", Format::rtf};
      result = convert_to_docx({&file, 1}, kPatient).front();
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const Conversion& result : results) EXPECT_EQ(result.error, "");
}

}  // namespace
}  // namespace paralign
