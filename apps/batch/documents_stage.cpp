#include "apps/batch/documents_stage.hpp"

#include <fmt/format.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <numeric>
#include <span>
#include <stdexcept>

#include "apps/batch/fields.hpp"
#include "apps/batch/file_reader.hpp"
#include "apps/batch/lending.hpp"
#include "apps/batch/ordered_workers.hpp"
#include "apps/document_loader.hpp"
#include "paralign/error.hpp"

namespace paralign::apps {
namespace {

// LibreOffice takes longer to start than to convert a file; but one run is one worker's.
constexpr std::size_t kMostInARun = 16;
constexpr std::size_t kMostBytesInARun = std::size_t{32} << 20U;

struct FileResult {
  std::size_t position = 0;
  FileOutcome outcome{};
  std::uint64_t bytes = 0;
  bool found = false;       // in the cache
  bool to_convert = false;  // by LibreOffice, in a run
};

// How SIGSEGV and its like are called.
std::string end_of(int status) {
  if (!WIFSIGNALED(status)) return fmt::format("with code {}", WEXITSTATUS(status));
  const char* name = ::sigabbrev_np(WTERMSIG(status));
  return name == nullptr ? fmt::format("by signal {}", WTERMSIG(status))
                         : fmt::format("by SIG{}", name);
}

class DocumentsStage {
 public:
  DocumentsStage(const InputFiles& files, const BatchOptions& options, const Task& task,
                 const StopSignals& stop)
      : files_(files),
        options_(options),
        stop_(stop),
        cache_(task, options.read, options.memory),
        server_(file_reading(files, task, options), options.memory),
        readers_([this] {
          return std::make_unique<FileReader>(server_, options_.read.read.seconds,
                                              [this] { return stop_.requested(); });
        }) {}

  // The outcome of a file, unless LibreOffice must convert it.
  FileResult look(std::size_t position) {
    return readers_.with([&](FileReader& reader) {
      return outcome_of(position, [&](FileResult& result) {
        const FileLook look = reader.look(position);
        result.bytes = look.size;
        std::string& key = result.outcome.key = key_of(position, look);
        if (auto found = cache_.find(key, !options_.retry)) {
          result.found = true;
          result.outcome = std::move(*found);
          return;
        }
        result.to_convert = look.format && is_converted(*look.format);
        if (result.to_convert) return;
        reader.make(position, key, look.format);
        result.outcome = made(key);
      });
    });
  }

  // The outcomes of files that one call of LibreOffice converts. Where that or one of the files is
  // the end of the process, the others are converted each by itself.
  std::vector<FileResult> convert(std::span<const std::size_t> positions) {
    return readers_.with([&](FileReader& reader) {
      if (positions.size() == 1) return std::vector{convert_alone(reader, positions.front())};
      std::vector<FileResult> results;
      try {
        convert_together(reader, positions, results);
      } catch (const ChildEnded&) {
        if (stop_.requested()) throw Stopped();
        for (const std::size_t position : positions.subspan(results.size())) {
          results.push_back(convert_alone(reader, position));
        }
      }
      return results;
    });
  }

 private:
  std::string key_of(std::size_t position, const FileLook& look) {
    return cache_.key(look.sha256, files_.name(position),
                      std::string(files_.files[position].language), look.format);
  }

  // What a reader has put into the cache.
  FileOutcome made(const std::string& key) const {
    if (auto outcome = cache_.find(key, false)) return std::move(*outcome);
    throw std::runtime_error("found nothing in the cache where its documents were just put");
  }

  FileResult convert_alone(FileReader& reader, std::size_t position) {
    return outcome_of(position, [&](FileResult& result) {
      const FileLook look = reader.look(position);
      result.bytes = look.size;
      const std::string& key = result.outcome.key = key_of(position, look);
      if (look.format && is_converted(*look.format)) reader.convert(1);  // else changed meanwhile
      reader.make(position, key, look.format);
      result.outcome = made(key);
    });
  }

  void convert_together(FileReader& reader, std::span<const std::size_t> positions,
                        std::vector<FileResult>& results) {
    std::vector<FileLook> looks;
    for (const std::size_t position : positions) {
      looks.push_back(looks.empty() ? reader.look(position) : reader.look_at_another(position));
    }
    reader.convert(looks.size());
    for (std::size_t i = 0; i < positions.size(); ++i) {
      FileResult result;
      result.position = positions[i];
      result.bytes = looks[i].size;
      guarded(result, [&] {
        const std::string& key = result.outcome.key = key_of(positions[i], looks[i]);
        reader.make(positions[i], key, looks[i].format);
        result.outcome = made(key);
      });
      results.push_back(std::move(result));
    }
  }

  // What `make` makes of a file. A file that was the end of the process gets another one: what
  // earlier files left in the first is not to decide.
  template <class Make>
  FileResult outcome_of(std::size_t position, Make make) {
    for (bool again = false;; again = true) {
      FileResult result;
      result.position = position;
      try {
        guarded(result, [&] { make(result); });
        return result;
      } catch (const ChildEnded& ended) {
        if (stop_.requested()) throw Stopped();
        if (!again && ended.why != ChildEnded::Why::timed_out) continue;
        result.to_convert = false;
        fail(result, ended);
        return result;
      }
    }
  }

  // What `make` throws becomes a failure, which the cache keeps where there is a key.
  template <class Make>
  void guarded(FileResult& result, Make make) {
    try {
      make();
    } catch (const Error& error) {
      if (error.code() == ErrorCode::not_written) throw;
      if (stop_.requested()) throw Stopped();  // a helper program was ended: no failure of the file
      fail(result, code_name(error.code()), named(result.position, error.what()));
    } catch (const std::exception& error) {
      const std::string& key = result.outcome.key;
      result.outcome = {
          key, "bug", on_one_line(files_.name(result.position) + ": " + error.what()), {}};
    }
  }

  void fail(FileResult& result, const std::string& code, const std::string& message) {
    const std::string& key = result.outcome.key;
    result.outcome = key.empty() ? FileOutcome{key, code, message, {}}
                                 : cache_.store_failure(key, code, message);
  }

  void fail(FileResult& result, const ChildEnded& ended) {
    const std::string name = files_.name(result.position);
    switch (ended.why) {
      case ChildEnded::Why::timed_out:
        return fail(result, "timed_out",
                    fmt::format("{}: not read within {} s; give more with --seconds, or look what "
                                "is in it",
                                name, options_.read.read.seconds));
      case ChildEnded::Why::out_of_memory:
        return fail(result, "out_of_memory",
                    fmt::format("{}: reading it takes more than {} MB; give more with --memory, "
                                "or look what is in it",
                                name, options_.memory));
      case ChildEnded::Why::crashed:
      case ChildEnded::Why::stopped:
        return fail(result, "crashed",
                    fmt::format("{}: the process that read it was ended {}; save it in another "
                                "form, and please report it",
                                name, end_of(ended.status)));
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

  const InputFiles& files_;
  const BatchOptions& options_;
  const StopSignals& stop_;
  DocumentCache cache_;
  ForkServer server_;
  Lending<FileReader> readers_;
};

// Files of this shard, then of the next ones.
std::vector<std::uint32_t> order_of(const FileList& files, const BatchOptions& options) {
  const Shard& shard = options.shard;
  const auto turn_of = [&](std::size_t i) {
    return (part_of(files[i].path, shard.count) + shard.count - shard.index) % shard.count;
  };
  std::vector<std::uint32_t> next(shard.count + 1);
  for (std::size_t i = 0; i < files.size(); ++i) ++next[turn_of(i) + 1];
  const std::size_t own = next[1];
  std::partial_sum(next.begin(), next.end(), next.begin());
  std::vector<std::uint32_t> order(files.size());
  for (std::size_t i = 0; i < files.size(); ++i) {
    order[next[turn_of(i)]++] = static_cast<std::uint32_t>(i);
  }
  if (options.stage == Stage::documents) order.resize(own);
  return order;
}

using Run = std::vector<std::size_t>;

// A file that LibreOffice is to convert.
struct Pending {
  std::uint32_t position = 0;
  std::uint64_t bytes = 0;
};

std::vector<Run> runs_of(const std::vector<Pending>& pending, std::size_t workers) {
  const std::size_t share = (pending.size() + workers - 1) / std::max<std::size_t>(workers, 1);
  const std::size_t most = std::clamp<std::size_t>(share, 1, kMostInARun);
  std::vector<Run> runs;
  std::uint64_t bytes = 0;
  for (const Pending& result : pending) {
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

DocumentStore run_documents_stage(const InputFiles& files, const BatchOptions& options,
                                  const Task& task, const StopSignals& stop, Progress& progress) {
  const std::vector<std::uint32_t> order = order_of(files.files, options);
  DocumentStore documents(task.temporaries(), files.files.size());
  std::vector<Pending> pending;
  DocumentsStage stage(files, options, task, stop);
  progress.begin("documents", order.size());
  const auto take = [&](const FileResult& result) {
    const bool failed = !result.outcome.code.empty();
    if (result.found) {
      progress.skip(1);
      if (failed) progress.step(0, 0, 1);
    } else {
      progress.step(1, result.bytes, failed ? 1 : 0);
    }
    documents.put(static_cast<std::uint32_t>(result.position), result.outcome);
  };
  run_ordered(
      options.workers, positions_under(order.size()),
      [&](std::size_t i) { return stage.look(order[i]); },
      [&](const FileResult& result) {
        if (stop.requested()) throw Stopped();
        if (result.to_convert) {
          pending.push_back({static_cast<std::uint32_t>(result.position), result.bytes});
        } else {
          take(result);
        }
        return true;
      });
  const std::vector<Run> runs = runs_of(pending, options.workers);
  run_ordered(
      std::min(options.workers, std::max<std::size_t>(runs.size(), 1)),
      positions_under(runs.size()), [&](std::size_t i) { return stage.convert(runs[i]); },
      [&](const std::vector<FileResult>& results) {
        if (stop.requested()) throw Stopped();
        for (const FileResult& result : results) take(result);
        return true;
      });
  progress.end();
  return documents;
}

}  // namespace paralign::apps
