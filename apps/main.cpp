#include <fmt/format.h>
#if __has_include(<malloc.h>)
#include <malloc.h>
#endif

#include <algorithm>
#include <array>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

#include "apps/commands.hpp"
#include "apps/notes.hpp"
#include "apps/options.hpp"
#include "apps/output_file.hpp"
#include "paralign/error.hpp"
#include "paralign/version.hpp"

namespace paralign::apps {
namespace {

struct Command {
  std::string_view name;
  ExitCode (*run)(std::span<const std::string>);
};
constexpr std::array<Command, 8> kCommands{{{"segment", run_segment},
                                            {"align", run_align},
                                            {"check", run_check},
                                            {"trace", run_trace},
                                            {"batch", run_batch},
                                            {"merge", run_merge},
                                            {"learn", run_learn},
                                            {"evaluate", run_evaluate}}};

constexpr std::string_view kHelp =
    R"(usage: paralign COMMAND [ARGUMENTS]
       paralign COMMAND --help
       paralign --version

Aligns the paragraphs of United Nations resolutions in English, French and Arabic.

  segment   paragraphs of documents
            paralign segment 58-30.fr.txt -o 58-30.fr.jsonl
  align     links between the paragraphs of two documents
            paralign align 58-30.en.txt 58-30.ar.txt -o memory.tmx
  check     what is missing or wrong in a translation
            paralign check 58-30.en.docx 58-30.fr.docx -o report.html
  trace     one paragraph through a series, or all
            paralign trace OP12 40-1.en.txt 46-2.fr.txt 52-3.en.txt
  batch     a folder of documents into a parallel corpus
            paralign batch resolutions -o corpus
  merge     the shards of a batch into one corpus
            paralign merge corpus
  learn     words that translate each other, from translated text or a dictionary
            paralign learn pairs.tsv -o lexicon.tsv
  evaluate  links compared with gold links
            paralign evaluate gold.tsv links.tsv

Returns 0 done, 1 check found something, 2 usage, 3 an input cannot be used, 4 some files or
jobs of a batch failed, 5 an output is not written, 70 an error of the program, 130 interrupted.
)";

ExitCode exit_code_of(ErrorCode code) noexcept {
  switch (code) {
    case ErrorCode::bad_option:
      return ExitCode::usage;
    case ErrorCode::unreadable:
    case ErrorCode::bad_format:
      return ExitCode::unreadable;
    case ErrorCode::not_written:
      return ExitCode::not_written;
  }
  return ExitCode::bug;
}

ExitCode run_command(std::string_view name, std::span<const std::string> arguments) {
  if (name == "--help" || name == "-h" || name == "help") {
    write_to_standard_output(kHelp);
    return ExitCode::done;
  }
  if (name == "--version") {
    write_to_standard_output(fmt::format("paralign {}\nICU {}\n", version(), icu_version()));
    return ExitCode::done;
  }
  const auto command = std::ranges::find(kCommands, name, &Command::name);
  if (command != kCommands.end()) return command->run(arguments);
  throw UsageError(fmt::format(
      "found '{}', expected a command: segment, align, check, trace, batch, merge, learn, evaluate",
      name));
}

ExitCode run(const std::vector<std::string>& words) {
  const std::string name = words.empty() ? std::string() : words.front();
  try {
    if (words.empty())
      throw UsageError(
          "found no command, expected segment, align, check, trace, batch, merge, learn, evaluate");
    return run_command(name, std::span(words).subspan(1));
  } catch (const UsageError& error) {
    print_error(error.what());
    const bool known = std::ranges::find(kCommands, name, &Command::name) != kCommands.end();
    write_to_standard_error(
        fmt::format("Try 'paralign {}--help'.\n", known ? name + " " : std::string()));
    return ExitCode::usage;
  } catch (const Error& error) {
    print_error(error.what());
    return exit_code_of(error.code());
  } catch (const std::exception& error) {
    print_error(fmt::format("an error of the program: {}; please report it with the command line",
                            error.what()));
    return ExitCode::bug;
  }
}

// Tables of long documents come and go: given back to the system each time, their pages would be
// mapped and cleared anew for each block.
void keep_freed_memory() noexcept {
#ifdef M_MMAP_THRESHOLD
  constexpr int kLargest = 64 << 20;
  mallopt(M_MMAP_THRESHOLD, kLargest);
  mallopt(M_TRIM_THRESHOLD, 4 * kLargest);
#endif
}

}  // namespace
}  // namespace paralign::apps

int main(int argc, char** argv) {
  paralign::apps::keep_freed_memory();
  paralign::apps::reserve_standard_descriptors();
  paralign::apps::handle_interrupts();
  return static_cast<int>(paralign::apps::run(std::vector<std::string>(argv + 1, argv + argc)));
}
