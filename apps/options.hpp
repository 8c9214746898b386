#pragma once

#include <boost/program_options.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace paralign::apps {

/// A command line that cannot be carried out: exit 2.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Something the program will have but this build has not.
/// @throws UsageError always
[[noreturn]] void refuse_missing_part(std::string_view what, std::string_view instead);

/// The command line of one subcommand: its own options, those all share, and its arguments.
class CommandLine {
 public:
  /// @param usage    "paralign align FIRST SECOND [options]"
  /// @param summary  what it does, a line or two
  /// @param example  a command line to copy
  CommandLine(std::string usage, std::string summary, std::string example);

  /// Adds an option with a value, before `parse`; "" has no default.
  CommandLine& add(const std::string& name, const std::string& value_name,
                   const std::string& description, const std::string& default_value = {});
  /// What `-o` is where it is no file, before `parse`; "" for `value_name`: there is no `-o`.
  CommandLine& set_output(const std::string& value_name, const std::string& description);
  /// Adds an option with `count` files behind it; what follows them are arguments again.
  CommandLine& add_files(const std::string& name, const std::string& value_name, std::size_t count,
                         const std::string& description);
  /// Adds an option without a value.
  CommandLine& add_flag(const std::string& name, const std::string& description);
  /// Names that are known but not in this build, with what to do instead.
  void add_missing(const std::string& name, std::string_view instead);

  /// False if the help was asked for; it was printed then.
  /// @throws UsageError
  [[nodiscard]] bool parse(std::span<const std::string> arguments);

  [[nodiscard]] const std::vector<std::string>& files() const noexcept { return files_; }
  [[nodiscard]] bool has(const std::string& name) const { return values_.count(name) != 0; }
  /// The value of an option, its default or "" where it is not given.
  [[nodiscard]] std::string text(const std::string& name) const;
  /// The files of an option of `add_files`; none where it is not given.
  [[nodiscard]] const std::vector<std::string>& files_of(const std::string& name) const;
  [[nodiscard]] bool quiet() const { return has("quiet"); }

 private:
  void take_files(const std::string& name, std::size_t count);

  std::string usage_;
  std::string summary_;
  std::string example_;
  std::string output_name_ = "FILE";
  std::string output_description_ = "write to FILE, whole or not at all (default: standard output)";
  boost::program_options::options_description options_;
  boost::program_options::options_description hidden_;
  std::vector<std::pair<std::string, std::string>> missing_;
  boost::program_options::variables_map values_;
  std::vector<std::string> files_;
  std::vector<std::string> file_options_;      // those that take a FILE
  std::map<std::string, std::size_t> counts_;  // of those that take several
  std::map<std::string, std::vector<std::string>> files_of_;
};

/// A number from 0 to 1, with a point.
/// @throws UsageError
[[nodiscard]] double parse_probability(std::string_view option, std::string_view text);

/// A whole number from 1 to `most`.
/// @throws UsageError
[[nodiscard]] std::uint32_t parse_count(std::string_view option, std::string_view text,
                                        std::uint32_t most = 1'000'000);

/// `text` if it is one of `choices`.
/// @throws UsageError that lists the choices, or that says it is not in this build for `missing`.
std::string_view parse_choice(std::string_view option, std::string_view text,
                              std::span<const std::string_view> choices,
                              std::span<const std::string_view> missing = {});

/// One language for each of `count` documents from "fr" or "en,fr"; all empty for "".
/// @throws UsageError for what is no language tag, or another number of them.
[[nodiscard]] std::vector<std::string> parse_languages(std::string_view text, std::size_t count);

/// "a,b" as its parts; "" has none.
[[nodiscard]] std::vector<std::string> split_at_commas(std::string_view text);

/// A form of output and the file endings that ask for it.
struct OutputForm {
  std::string_view name;
  std::string_view ending;
};

/// The form to write: `--to`, else the ending of `-o` in any case, else the first of `forms`.
/// @throws UsageError for the ending of a well-known form that is none of `forms`, too
[[nodiscard]] std::string_view output_form(const CommandLine& line,
                                           std::span<const OutputForm> forms,
                                           std::span<const std::string_view> missing);

}  // namespace paralign::apps
