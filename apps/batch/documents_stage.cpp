#include "apps/batch/documents_stage.hpp"

#include <algorithm>
#include <span>

#include "apps/batch/fields.hpp"
#include "apps/batch/ordered_workers.hpp"
#include "apps/batch/pool.hpp"
#include "apps/document_loader.hpp"
#include "apps/file_hash.hpp"
#include "paralign/error.hpp"
#include "paralign/unit.hpp"

namespace paralign::apps {
namespace {

// LibreOffice takes longer to start than to convert a file; but one run is one worker's.
constexpr std::size_t kMostInARun = 16;
constexpr std::size_t kMostBytesInARun = std::size_t{32} << 20U;

// The bytes of a file and what they are.
struct Content {
  std::string bytes{};
  std::string sha256{};
  std::string key{};
  std::optional<Format> format{};  // nothing: JSON Lines, or it cannot be told
  bool is_told = false;
};

struct FileResult {
  std::size_t position = 0;
  FileOutcome outcome{};
  std::uint64_t bytes = 0;
  bool found = false;       // in the cache
  bool to_convert = false;  // by LibreOffice, in a run
};

class DocumentsStage {
 public:
  DocumentsStage(const InputFiles& files, const BatchOptions& options, const Task& task,
                 const StopSignals& stop)
      : files_(files), options_(options), stop_(stop), cache_(task, options.read) {}

  // The outcome of a file, unless LibreOffice must convert it.
  FileResult look(std::size_t position) {
    FileResult result;
    result.position = position;
    result.outcome = guarded(position, {}, [&](std::string& key) {
      Content content = content_of(position);
      key = content.key;
      result.bytes = content.bytes.size();
      if (auto found = cache_.find(content.key, !options_.retry)) {
        result.found = true;
        return std::move(*found);
      }
      result.to_convert = content.format && is_converted(*content.format);
      if (result.to_convert) return FileOutcome();
      return store(position, content, documents(position, content));
    });
    return result;
  }

  // The outcomes of files that one call of LibreOffice converts.
  std::vector<FileResult> convert(std::span<const std::size_t> positions) {
    std::vector<FileResult> results;
    std::vector<Content> contents;
    for (const std::size_t position : positions) {
      FileResult& result = results.emplace_back();
      Content& content = contents.emplace_back();
      result.position = position;
      result.outcome = guarded(position, {}, [&](std::string& key) {
        content = content_of(position);
        key = content.key;
        result.bytes = content.bytes.size();
        return FileOutcome();
      });
    }
    convert_contents(results, contents);
    return results;
  }

 private:
  Content content_of(std::size_t position) {
    Content content;
    content.bytes = read_bytes(files_.path(position));
    content.sha256 = sha256_of(content.bytes);
    const std::string name = files_.name(position);
    const std::string& language = files_.files[position].language;
    // Where the form cannot be told the file still has a place for its failure.
    content.key = cache_.key(content.sha256, name, language, std::nullopt);
    try {
      content.format = form_of(content.bytes, name, options_.read);
      content.is_told = true;
    } catch (const Error&) {  // said when the documents are asked for
    }
    if (content.format) {
      content.key = cache_.key(content.sha256, name, language, content.format);
    }
    return content;
  }

  std::vector<Document> documents(std::size_t position, const Content& content) {
    const std::string name = files_.name(position);
    const auto format =
        content.is_told ? content.format : form_of(content.bytes, name, options_.read);
    return documents_of(content.bytes, name, format, options_.read,
                        files_.files[position].language);
  }

  FileOutcome store(std::size_t position, const Content& content,
                    const std::vector<Document>& documents) {
    std::vector<CorpusDocument> about;
    const std::string name = files_.name(position);
    const Pool<UnitMaker>::Loan units = makers_.lend();
    for (const Document& document : documents) {
      const UnitDocument outline = units->make(outline_of(document));
      about.push_back(describe(outline, name, Lexicon::built_in()));
      about.back().sha256 = content.sha256;
    }
    return cache_.store(content.key, documents, std::move(about));
  }

  // What `make` gives; what it throws as a failure, which the cache keeps where there is a key.
  template <class Make>
  FileOutcome guarded(std::size_t position, std::string key, Make make) {
    try {
      return make(key);
    } catch (const Error& error) {
      if (error.code() == ErrorCode::not_written) throw;
      if (stop_.requested()) throw Stopped();  // a helper program was ended: no failure of the file
      if (!key.empty())
        return cache_.store_failure(key, code_name(error.code()), named(position, error.what()));
      return {key, code_name(error.code()), named(position, error.what()), {}};
    } catch (const std::exception& error) {
      return {key, "bug", on_one_line(files_.name(position) + ": " + error.what()), {}};
    }
  }

  // Messages name the file as outputs do, not by where it lies.
  std::string named(std::size_t position, std::string message) const {
    const std::string path = files_.path(position);
    for (std::size_t at = 0; (at = message.find(path, at)) != std::string::npos;) {
      const std::string name = files_.name(position);
      message.replace(at, path.size(), name);
      at += name.size();
    }
    return on_one_line(message);
  }

  void convert_contents(std::vector<FileResult>& results, std::vector<Content>& contents) {
    std::vector<std::size_t> readable;
    std::vector<OfficeFile> office;
    std::vector<std::string> names;
    for (const FileResult& result : results) names.push_back(files_.name(result.position));
    for (std::size_t i = 0; i < results.size(); ++i) {
      if (!results[i].outcome.code.empty()) continue;
      if (!contents[i].format || !is_converted(*contents[i].format)) {  // it was changed meanwhile
        results[i] = look(results[i].position);
        continue;
      }
      readable.push_back(i);
      office.push_back({contents[i].bytes, names[i], *contents[i].format});
    }
    const std::vector<Conversion> conversions = convert_to_docx(office, options_.read.read);
    for (std::size_t i = 0; i < readable.size(); ++i) {
      const std::size_t at = readable[i];
      const std::size_t position = results[at].position;
      results[at].outcome = guarded(position, contents[at].key, [&](const std::string&) {
        const auto readings =
            read_converted(conversions[i], names[at], *contents[at].format, options_.read.read);
        return store(position, contents[at],
                     documents_of(readings, names[at], files_.files[position].language));
      });
    }
  }

  const InputFiles& files_;
  const BatchOptions& options_;
  const StopSignals& stop_;
  DocumentCache cache_;
  Pool<UnitMaker> makers_{};
};

// Files of this shard, then of the next ones.
std::vector<std::size_t> order_of(const InputFiles& files, const BatchOptions& options) {
  const Shard& shard = options.shard;
  std::vector<std::vector<std::size_t>> by_shard(shard.count);
  for (std::size_t i = 0; i < files.files.size(); ++i) {
    by_shard[part_of(files.files[i].path, shard.count)].push_back(i);
  }
  std::vector<std::size_t> order;
  for (std::uint32_t k = 0; k < shard.count; ++k) {
    const auto& positions = by_shard[(shard.index + k) % shard.count];
    order.insert(order.end(), positions.begin(), positions.end());
    if (options.stage == Stage::documents) break;
  }
  return order;
}

using Run = std::vector<std::size_t>;

std::vector<Run> runs_of(const std::vector<FileResult>& pending, std::size_t workers) {
  const std::size_t share = (pending.size() + workers - 1) / std::max<std::size_t>(workers, 1);
  const std::size_t most = std::clamp<std::size_t>(share, 1, kMostInARun);
  std::vector<Run> runs;
  std::uint64_t bytes = 0;
  for (const FileResult& result : pending) {
    if (runs.empty() || runs.back().size() >= most || bytes + result.bytes > kMostBytesInARun) {
      runs.emplace_back();
      bytes = 0;
    }
    runs.back().push_back(result.position);
    bytes += result.bytes;
  }
  return runs;
}

}  // namespace

std::vector<FileOutcome> run_documents_stage(const InputFiles& files, const BatchOptions& options,
                                             const Task& task, const StopSignals& stop,
                                             Progress& progress) {
  const std::vector<std::size_t> order = order_of(files, options);
  std::vector<FileOutcome> outcomes(files.files.size());
  std::vector<FileResult> pending;
  DocumentsStage stage(files, options, task, stop);
  progress.begin("documents", order.size());
  const auto take = [&](FileResult result) {
    const bool failed = !result.outcome.code.empty();
    if (result.found) {
      progress.skip(1);
      if (failed) progress.step(0, 0, 1);
    } else {
      progress.step(1, result.bytes, failed ? 1 : 0);
    }
    outcomes[result.position] = std::move(result.outcome);
  };
  run_ordered(
      options.workers, positions_under(order.size()),
      [&](std::size_t i) { return stage.look(order[i]); },
      [&](FileResult result) {
        if (stop.requested()) throw Stopped();
        if (result.to_convert) {
          pending.push_back(std::move(result));
        } else {
          take(std::move(result));
        }
        return true;
      });
  const std::vector<Run> runs = runs_of(pending, options.workers);
  run_ordered(
      std::min(options.workers, std::max<std::size_t>(runs.size(), 1)),
      positions_under(runs.size()), [&](std::size_t i) { return stage.convert(runs[i]); },
      [&](std::vector<FileResult> results) {
        if (stop.requested()) throw Stopped();
        for (FileResult& result : results) take(std::move(result));
        return true;
      });
  progress.end();
  return outcomes;
}

}  // namespace paralign::apps
