#include "apps/batch/run_plan.hpp"

#include <fmt/format.h>

#include <fstream>
#include <vector>

#include "apps/batch/fields.hpp"
#include "apps/batch/packed.hpp"
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
    record.jobs.add(fields[1]);
  } else if (name == "single" && fields.size() == 2) {
    record.singles.add(fields[1]);
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

void RunPlan::add(const CorpusJob& job, bool by_evidence) {
  Packer packer;
  packer << job.pairing << by_evidence << job.id << job.series << job.reason
         << static_cast<std::uint32_t>(job.documents.size());
  for (const std::uint32_t document : job.documents) packer << document;
  jobs_.add(packer.bytes());
}

PlannedJob RunPlan::job(std::uint32_t position) const {
  const std::string record = jobs_.at(position);
  Unpacker unpacker(record);
  PlannedJob planned;
  CorpusJob& job = planned.job;
  unpacker >> job.pairing >> planned.by_evidence >> job.id >> job.series >> job.reason;
  job.documents.resize(unpacker.take<std::uint32_t>());
  for (std::uint32_t& document : job.documents) unpacker >> document;
  return planned;
}

void RunPlan::add(const UnpairedDocument& unpaired) {
  Packer packer;
  packer << unpaired.document << unpaired.reason;
  unpaired_.add(packer.bytes());
}

UnpairedDocument RunPlan::unpaired(std::uint32_t position) const {
  const std::string record = unpaired_.at(position);
  Unpacker unpacker(record);
  UnpairedDocument unpaired;
  unpacker >> unpaired.document >> unpaired.reason;
  return unpaired;
}

void RunPlan::finish() {
  jobs_.finish();
  unpaired_.finish();
}

std::string job_hash(const PlannedJob& planned, const CorpusInput& input) {
  const CorpusJob& job = planned.job;
  std::string text =
      fmt::format("{}\n{}\n{}\n{}\n", job.id, pairing_name(job.pairing), job.series, job.reason);
  for (const std::uint32_t position : job.documents) {
    const DocumentPlace place = input.documents.place(position);
    text += fmt::format("{} {}\n", place.key, place.offset);
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

// Gives a text to `write`, many pieces at a time. `append` adds the next piece, or returns false.
template <class Append>
void write_all(std::string out, const TextSink& write, Append append) {
  constexpr std::size_t kEnough = 1U << 16U;
  while (append(out)) {
    if (out.size() < kEnough) continue;
    write(out);
    out.clear();
  }
  write(out);
}

void write_lines(const TextSink& write, std::string_view name, const LineList& lines) {
  write_all({}, write, [name, reader = lines.reader()](std::string& out) mutable {
    const auto line = reader.next();
    if (line) ((out.append(name) += '\t') += *line) += '\n';
    return line.has_value();
  });
}

}  // namespace

void write_plan_table(const RunPlan& plan, const CorpusInput& input, const TextSink& write) {
  std::uint32_t next = 0;
  write_all(std::string(plan_tsv_header()), write, [&](std::string& out) {
    if (next == plan.jobs()) return false;
    const CorpusJob job = plan.job(next++).job;
    std::vector<CorpusDocument> documents;
    for (const std::uint32_t d : job.documents) documents.push_back(input.documents.about(d));
    append_plan_tsv(out, job, documents);
    return true;
  });
}

void write_unpaired_table(const RunPlan& plan, const CorpusInput& input, const TextSink& write) {
  std::uint32_t next = 0;
  write_all(std::string(unpaired_tsv_header()), write, [&](std::string& out) {
    if (next == plan.unpaired()) return false;
    const UnpairedDocument unpaired = plan.unpaired(next++);
    append_unpaired_tsv(out, input.documents.about(unpaired.document), unpaired.reason);
    return true;
  });
}

void write_run_record(const RunRecord& record, const TextSink& write) {
  write(head_of(record));
  write_lines(write, "single", record.singles);
  write_lines(write, "job", record.jobs);
}

RunRecord parse_run_record(std::istream& text, const std::string& file) {
  RunRecord record;
  std::string line;
  for (std::size_t number = 1; std::getline(text, line); ++number) {
    if (text.eof()) refuse(file, number);  // without its end
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
  std::ifstream file(workspace.plan(), std::ios::binary);
  return parse_run_record(file, workspace.plan());
}

}  // namespace paralign::apps
