#include "apps/batch/run_plan.hpp"

#include <fmt/format.h>

#include <utility>

#include "apps/batch/fields.hpp"
#include "apps/input.hpp"
#include "paralign/error.hpp"

namespace paralign::apps {
namespace {

constexpr std::string_view kFirstLine = "paralign-run\t2";

void put_counts(std::string& out, std::string_view name,
                const std::map<std::string, std::uint64_t>& counts) {
  for (const auto& [key, count] : counts) {
    out += fmt::format("{}\t{}\t{}\n", name, count, on_one_line(key));
  }
}

[[noreturn]] void refuse(const std::string& file, std::size_t line) {
  throw Error(
      ErrorCode::bad_format,
      fmt::format("{}:{}: found what 'paralign batch' does not write; run it again", file, line));
}

bool take_count(const std::vector<std::string>& fields, FileCounts& counts) {
  if (fields.size() != 3) return false;
  const auto count = whole_number(fields[1]);
  if (!count) return false;
  if (fields[0] == "files") {
    counts.files = *count;
  } else if (fields[0] == "done") {
    counts.done = *count;
  } else if (fields[0] == "language") {
    counts.languages[fields[2]] = *count;
  } else if (fields[0] == "reader") {
    counts.readers[fields[2]] = *count;
  } else if (fields[0] == "skipped") {
    counts.skipped[fields[2]] = *count;
  } else {
    return false;
  }
  return true;
}

bool take_fields(const std::vector<std::string>& fields, RunRecord& record) {
  const std::string& name = fields[0];
  if (name == "job" && fields.size() == 2) {
    record.jobs.push_back(fields[1]);
  } else if (name == "single" && fields.size() == 2) {
    record.singles.push_back(fields[1]);
  } else if (name == "plan" && fields.size() == 2) {
    record.plan_hash = fields[1];
  } else if (name == "options" && fields.size() == 2) {
    record.options_hash = fields[1];
  } else if (name == "learnt" && fields.size() == 2) {
    record.learnt = fields[1];
  } else if (name == "table" && fields.size() == 3) {
    record.tables[fields[1]] = fields[2];
  } else if (name == "output" && fields.size() == 3) {
    record.output[fields[1]] = fields[2];
  } else if (name == "about" && fields.size() == 3) {
    record.about[fields[1]] = fields[2];
  } else if (name == "failed" && fields.size() == 4) {
    record.counts.failures.push_back({fields[1], fields[2], fields[3]});
  } else {
    return take_count(fields, record.counts);
  }
  return true;
}

}  // namespace

CorpusInput gather_documents(const InputFiles& files, std::vector<FileOutcome> outcomes) {
  CorpusInput input;
  std::size_t count = 0;
  for (const FileOutcome& outcome : outcomes) count += outcome.documents.size();
  input.keys.reserve(outcomes.size());
  input.places.reserve(count);
  input.documents.reserve(count);
  input.counts.files = outcomes.size();
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    FileOutcome& outcome = outcomes[i];
    input.keys.push_back(std::move(outcome.key));
    if (!outcome.code.empty()) {
      input.counts.failures.push_back(
          {files.name(i), std::move(outcome.code), std::move(outcome.message)});
      continue;
    }
    ++input.counts.done;
    const bool several = outcome.documents.size() > 1;
    std::uint32_t part = 0;
    for (StoredDocument& document : outcome.documents) {
      document.about.part = several ? ++part : 0;
      ++input.counts.languages[document.about.language];
      ++input.counts.readers[document.about.reader];
      input.places.push_back({static_cast<std::uint32_t>(i), document.offset, document.length});
      input.documents.push_back(std::move(document.about));
    }
    std::vector<StoredDocument>().swap(outcome.documents);
  }
  return input;
}

std::vector<std::uint32_t> first_documents(const CorpusInput& input) {
  std::vector<std::uint32_t> first(input.keys.size(), kNoDocument);
  for (std::size_t i = input.places.size(); i-- > 0;) {
    first[input.places[i].file] = static_cast<std::uint32_t>(i);
  }
  return first;
}

void forget_content(CorpusInput& input) {
  for (CorpusDocument& document : input.documents) {
    std::vector<std::uint64_t>().swap(document.title_terms);
    std::vector<std::string>().swap(document.cited);
  }
}

std::string job_hash(const CorpusJob& job, const CorpusInput& input) {
  std::string text =
      fmt::format("{}\n{}\n{}\n{}\n", job.id, pairing_name(job.pairing), job.series, job.reason);
  for (const std::uint32_t position : job.documents) {
    const DocumentPlace& place = input.places[position];
    text += fmt::format("{} {}\n", input.keys[place.file], place.offset);
  }
  return short_hash(text);
}

namespace {

std::string head_of(const RunRecord& record) {
  std::string out =
      fmt::format("{}\nplan\t{}\noptions\t{}\n", kFirstLine, record.plan_hash, record.options_hash);
  if (!record.learnt.empty()) out += fmt::format("learnt\t{}\n", record.learnt);
  for (const auto& [name, key] : record.tables) out += fmt::format("table\t{}\t{}\n", name, key);
  for (const auto& [name, value] : record.output) {
    out += fmt::format("output\t{}\t{}\n", name, on_one_line(value));
  }
  for (const auto& [name, value] : record.about) {
    out += fmt::format("about\t{}\t{}\n", name, on_one_line(value));
  }
  out += fmt::format("files\t{}\t\ndone\t{}\t\n", record.counts.files, record.counts.done);
  put_counts(out, "language", record.counts.languages);
  put_counts(out, "reader", record.counts.readers);
  put_counts(out, "skipped", record.counts.skipped);
  for (const CorpusFailure& failure : record.counts.failures) {
    out += fmt::format("failed\t{}\t{}\t{}\n", on_one_line(failure.file), failure.code,
                       on_one_line(failure.message));
  }
  return out;
}

void write_lines(const TextSink& write, std::string_view name,
                 const std::vector<std::string>& values) {
  constexpr std::size_t kEnough = 1U << 16U;
  std::string out;
  for (const std::string& value : values) {
    ((out.append(name) += '\t') += value) += '\n';
    if (out.size() < kEnough) continue;
    write(out);
    out.clear();
  }
  write(out);
}

}  // namespace

void write_run_record(const RunRecord& record, const TextSink& write) {
  write(head_of(record));
  write_lines(write, "single", record.singles);
  write_lines(write, "job", record.jobs);
}

RunRecord parse_run_record(std::string_view text, const std::string& file) {
  RunRecord record;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) refuse(file, number);
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    const bool sound = number == 1 ? line == kFirstLine : take_fields(split_at_tabs(line), record);
    if (!sound) refuse(file, number);
  }
  if (record.plan_hash.empty()) refuse(file, 1);
  return record;
}

RunRecord load_run_record(const Workspace& workspace) {
  if (!file_exists(workspace.plan())) {
    throw Error(ErrorCode::unreadable,
                fmt::format("{}: found no run, expected what 'paralign batch' makes there; name "
                            "its folder OUT",
                            workspace.out()));
  }
  return parse_run_record(read_bytes(workspace.plan()), workspace.plan());
}

}  // namespace paralign::apps
