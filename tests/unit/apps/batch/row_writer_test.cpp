#include "apps/batch/row_writer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <array>
#include <stdexcept>
#include <string>

#include "apps/batch/compress.hpp"
#include "tests/support/corpus_jobs.hpp"

namespace paralign::apps {
namespace {

using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Key;
using ::testing::Not;
using testing::numbered_rows;
using ::testing::StartsWith;
using testing::three_languages;
using testing::two_years;
using ::testing::UnorderedElementsAre;

const std::vector<std::string> kAllForms{"tsv",   "jsonl", "tmx",        "tmx-files",
                                         "moses", "xces",  "resolutions"};

OutputSettings settings_of(std::vector<std::string> forms,
                           Compression compression = Compression::none) {
  OutputSettings settings;
  settings.forms = std::move(forms);
  settings.compression = compression;
  return settings;
}

// All members of a gzip file; throws where it is not whole.
std::string unpacked(std::string bytes) {
  z_stream stream{};
  constexpr int kGzip = 16;
  if (inflateInit2(&stream, MAX_WBITS + kGzip) != Z_OK) throw std::bad_alloc();
  stream.next_in = reinterpret_cast<Bytef*>(bytes.data());
  stream.avail_in = static_cast<uInt>(bytes.size());
  std::string out;
  std::array<char, 4096> block{};
  int state = Z_BUF_ERROR;  // of nothing
  while (stream.avail_in > 0 || state == Z_OK) {
    if (state == Z_STREAM_END) inflateReset(&stream);
    stream.next_out = reinterpret_cast<Bytef*>(block.data());
    stream.avail_out = block.size();
    state = inflate(&stream, Z_NO_FLUSH);
    if (state != Z_OK && state != Z_STREAM_END) break;
    out.append(block.data(), block.size() - stream.avail_out);
  }
  inflateEnd(&stream);
  if (state != Z_STREAM_END) throw std::runtime_error("no whole gzip file");
  return out;
}

// The files of a corpus of two jobs, put together as the program does it.
FileBytes corpus_of(const RowWriter& writer, const std::vector<CorpusAlignment>& jobs) {
  FileBytes files = writer.heads();
  std::uint64_t first = 1;
  for (const CorpusAlignment& job : jobs) {
    const auto rows = numbered_rows(job, first);
    first += rows.size();
    for (const auto& [name, bytes] : writer.of(job, rows)) {
      if (!files.contains(name)) files[name] = writer.head_of(name);
      files[name] += bytes;
    }
    for (const auto& [name, bytes] : writer.files_of(job, rows))
      EXPECT_TRUE(files.emplace(name, bytes).second);
  }
  for (auto& [name, bytes] : files) {
    if (!name.starts_with("tmx/")) bytes += writer.tail_of(name, bytes.empty());
  }
  return files;
}

TEST(RowWriter, WritesTheFormsThatAreAskedForAlone) {
  const std::vector<CorpusAlignment> jobs{three_languages()};
  EXPECT_THAT(corpus_of(RowWriter(settings_of({})), jobs), IsEmpty());
  for (const auto& [form, name] :
       {std::pair("tsv", "corpus.tsv"), std::pair("jsonl", "corpus.jsonl"),
        std::pair("tmx", "corpus.tmx"), std::pair("resolutions", "resolutions.jsonl")}) {
    const RowWriter writer(settings_of({form}));
    EXPECT_TRUE(writer.has(form));
    EXPECT_FALSE(writer.has("moses"));
    EXPECT_THAT(corpus_of(writer, jobs), ElementsAre(Key(name))) << form;
    EXPECT_THAT(corpus_of(writer, {}), ElementsAre(Key(name))) << form;
  }
  EXPECT_THAT(corpus_of(RowWriter(settings_of({"moses", "xces", "tmx-files"})), {}), IsEmpty());
}

TEST(RowWriter, PutsHeadsAndTailsAroundTheJobs) {
  const CorpusAlignment job = three_languages();
  const auto rows = numbered_rows(job);
  FileBytes files = corpus_of(RowWriter(settings_of({"tsv", "tmx", "xces"})), {job});
  std::string expected = corpus_tsv_header();
  append_corpus_tsv(expected, job, rows);
  EXPECT_EQ(files["corpus.tsv"], expected);
  expected = corpus_tmx_head();
  append_corpus_tmx(expected, job, rows);
  EXPECT_EQ(files["corpus.tmx"], expected.append(corpus_tmx_tail()));
  for (const char* name : {"xces/ar-en.xml", "xces/ar-fr.xml", "xces/en-fr.xml"}) {
    EXPECT_THAT(files[name], StartsWith(std::string(xces_head()))) << name;
    EXPECT_THAT(files[name], EndsWith(std::string(xces_tail()))) << name;
  }
  EXPECT_EQ(files.size(), 5U);
}

TEST(RowWriter, CompressesWhatItWritesWithout) {
  const std::vector<CorpusAlignment> jobs{three_languages(), two_years()};
  const FileBytes plain = corpus_of(RowWriter(settings_of(kAllForms)), jobs);
  const FileBytes packed = corpus_of(RowWriter(settings_of(kAllForms, Compression::gzip)), jobs);
  EXPECT_EQ(packed.size(), plain.size());
  EXPECT_GT(plain.size(), 15U);
  for (auto [name, bytes] : plain) {
    ASSERT_TRUE(packed.contains(name + ".gz")) << name;
    std::string found = unpacked(packed.at(name + ".gz"));
    // Links in XCES name their documents, which are compressed too.
    for (std::size_t at = 0; (at = found.find(".xml.gz\"", at)) != std::string::npos;) {
      found.erase(at + 4, 3);
    }
    EXPECT_EQ(found, bytes) << name;
  }
}

TEST(RowWriter, MakesWholeFilesOfACorpusWithoutRows) {
  const RowWriter writer(settings_of(kAllForms, Compression::gzip));
  for (const auto& [name, bytes] : corpus_of(writer, {})) {
    EXPECT_NO_THROW(static_cast<void>(unpacked(bytes))) << name;
  }
  if (compressor_version("zst").empty()) return;
  for (const auto& [name, bytes] :
       corpus_of(RowWriter(settings_of(kAllForms, Compression::zstd)), {})) {
    EXPECT_THAT(bytes, StartsWith("\x28\xB5\x2F\xFD")) << name;
  }
  for (const auto& [name, bytes] :
       corpus_of(RowWriter(settings_of({"jsonl", "resolutions"})), {})) {
    EXPECT_EQ(bytes, "") << name;
  }
}

TEST(RowWriter, GivesNoBytesForAJobWithoutRows) {
  CorpusAlignment job = two_years();
  for (const Compression compression : {Compression::none, Compression::gzip}) {
    const RowWriter writer(settings_of(kAllForms, compression));
    for (const auto& [name, bytes] : writer.of(job, {})) EXPECT_EQ(bytes, "") << name;
    EXPECT_THAT(writer.files_of(job, {}), IsEmpty());
  }
}

TEST(RowWriter, GivesEachJobATranslationMemoryOfItsOwn) {
  const RowWriter writer(settings_of({"tmx-files"}));
  CorpusAlignment job = three_languages();
  FileBytes files = writer.files_of(job, numbered_rows(job));
  const std::string name = "tmx/a1/" + job_file_name(job) + ".tmx";
  ASSERT_THAT(files, ElementsAre(Key(name)));
  EXPECT_THAT(files[name], HasSubstr("srclang=\"*all*\""));
  EXPECT_THAT(files[name], EndsWith(std::string(corpus_tmx_tail())));
  job = two_years();
  files = writer.files_of(job, numbered_rows(job));
  ASSERT_EQ(files.size(), 1U);
  EXPECT_THAT(files.begin()->second, HasSubstr("srclang=\"en\""));
}

TEST(RowWriter, NamesMosesFilesByTheirSplitWhereThereIsOne) {
  CorpusAlignment job = two_years();
  auto rows = numbered_rows(job);
  rows.front().split = CorpusSplit::test;
  OutputSettings settings = settings_of({"moses"});
  EXPECT_THAT(RowWriter(settings).of(job, rows),
              UnorderedElementsAre(Key("corpus.en-fr.en"), Key("corpus.en-fr.fr"),
                                   Key("corpus.en-fr.ids")));
  settings.has_split = true;
  EXPECT_THAT(
      RowWriter(settings).of(job, rows),
      UnorderedElementsAre(Key("train.en-fr.en"), Key("train.en-fr.fr"), Key("train.en-fr.ids"),
                           Key("test.en-fr.en"), Key("test.en-fr.fr"), Key("test.en-fr.ids")));
}

TEST(RowWriter, WritesAResolutionForTranslationsAlone) {
  const RowWriter writer(settings_of({"resolutions"}));
  CorpusAlignment job = three_languages();
  EXPECT_THAT(writer.of(job, numbered_rows(job)), ElementsAre(Key("resolutions.jsonl")));
  EXPECT_THAT(writer.of(job, {}), ElementsAre(Key("resolutions.jsonl"))) << "whatever the rows";
  job = two_years();
  EXPECT_THAT(writer.of(job, numbered_rows(job)), IsEmpty());
}

TEST(RowWriter, WritesNoResolutionThatIsExcluded) {
  CorpusAlignment job = three_languages();
  OutputSettings settings = settings_of({"resolutions"});
  settings.filter.excluded = {job.documents.front().number};
  EXPECT_THAT(RowWriter(settings).of_resolution(job), IsEmpty());
  EXPECT_THAT(RowWriter(settings).of(job, {}), IsEmpty());
  settings.filter.excluded = {"99/99"};
  EXPECT_THAT(RowWriter(settings).of_resolution(job), Not(IsEmpty()));
}

}  // namespace
}  // namespace paralign::apps
