#include "apps/batch/reports.hpp"

#include <fmt/format.h>

#include <fstream>

#include "apps/batch/compress.hpp"
#include "apps/batch/fields.hpp"
#include "paralign/version.hpp"

namespace paralign::apps {
namespace {

void put_failures(std::string& out, std::string_view stage,
                  const std::vector<CorpusFailure>& failures) {
  for (const CorpusFailure& failure : failures) {
    out += fmt::format("{}\t{}\t{}\t{}\n", on_one_line(failure.file), stage, failure.code,
                       on_one_line(failure.message));
  }
}

std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char c : on_one_line(text)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string as_object(const GivenOptions& options) {
  std::string members;
  for (const auto& [name, value] : options) {
    members +=
        fmt::format("{}{}: {}", members.empty() ? "" : ", ", in_quotes(name), in_quotes(value));
  }
  return "{" + members + "}";
}

}  // namespace

std::string failures_to_tsv(const std::vector<CorpusFailure>& files,
                            const std::vector<CorpusFailure>& jobs) {
  std::string out = "file\tstage\tcode\tmessage\n";
  put_failures(out, "documents", files);
  put_failures(out, "pairs", jobs);
  return out;
}

bool is_run_json(const std::string& path) {
  constexpr std::string_view kStart = "{\n  \"paralign\": ";
  std::string start(kStart.size(), '\0');
  std::ifstream file(path, std::ios::binary);
  return file.read(start.data(), static_cast<std::streamsize>(start.size())) && start == kStart;
}

std::string run_to_json(const RunRecord& run) {
  std::string readers;
  for (const auto& [name, count] : run.counts.readers) {
    if (!name.empty()) readers += fmt::format("{}{}", readers.empty() ? "" : ", ", in_quotes(name));
  }
  const auto form = run.output.find("compress");
  const std::string how =
      form == run.output.end() ? std::string() : compressor_version(form->second);
  return fmt::format(
      "{{\n  \"paralign\": {},\n  \"icu\": {},\n{}  \"readers\": [{}],\n  \"plan\": {},\n"
      "  \"run\": {},\n  \"output\": {}\n}}\n",
      in_quotes(version()), in_quotes(icu_version()),
      how.empty() ? "" : fmt::format("  \"compressor\": {},\n", in_quotes(how)), readers,
      in_quotes(run.plan_hash), as_object(run.about), as_object(run.output));
}

std::vector<std::string> settings_of(const RunRecord& run) {
  std::vector<std::string> settings;
  for (const GivenOptions* options : {&run.about, &run.output}) {
    for (const auto& [name, value] : *options) {
      // "lexicon_sha256" is no option but what became of one.
      const std::string shown = name.find('_') == std::string::npos ? "--" + name : name;
      settings.push_back(value == "yes" ? shown : fmt::format("{} {}", shown, value));
    }
  }
  return settings;
}

}  // namespace paralign::apps
