#include "apps/options.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <sstream>

#include "apps/output_file.hpp"
#include "paralign/language.hpp"

namespace paralign::apps {

namespace po = boost::program_options;

namespace {

// Who names such a file does not expect another form in it.
constexpr std::array<std::string_view, 20> kOtherEndings{
    ".csv", ".doc", ".docx", ".gz",  ".htm", ".html",  ".json", ".jsonl", ".links", ".odt",
    ".pdf", ".rtf", ".tmx",  ".tsv", ".xlf", ".xliff", ".xls",  ".xlsx",  ".xml",   ".zip"};

// From the last point of the name on, in small letters.
std::string ending_of(std::string_view file) {
  const std::size_t point = file.find_last_of("./");
  if (point == std::string_view::npos || file[point] == '/') return {};
  std::string ending(file.substr(point));
  for (char& c : ending) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return ending;
}

}  // namespace

void refuse_missing_part(std::string_view what, std::string_view instead) {
  throw UsageError(fmt::format("{}: not in this build; {}", what, instead));
}

CommandLine::CommandLine(std::string usage, std::string summary, std::string example)
    : usage_(std::move(usage)),
      summary_(std::move(summary)),
      example_(std::move(example)),
      options_("Options", 100) {
  hidden_.add_options()("file", po::value<std::vector<std::string>>());
}

CommandLine& CommandLine::add(const std::string& name, const std::string& value_name,
                              const std::string& description, const std::string& default_value) {
  auto* value = po::value<std::string>()->value_name(value_name);
  if (!default_value.empty()) value->default_value(default_value);
  options_.add_options()(name.c_str(), value, description.c_str());
  if (value_name == "FILE") file_options_.push_back(name.substr(0, name.find(',')));
  return *this;
}

CommandLine& CommandLine::set_output(const std::string& value_name,
                                     const std::string& description) {
  output_name_ = value_name;
  output_description_ = description;
  return *this;
}

CommandLine& CommandLine::add_files(const std::string& name, const std::string& value_name,
                                    std::size_t count, const std::string& description) {
  options_.add_options()(
      name.c_str(), po::value<std::vector<std::string>>()->multitoken()->value_name(value_name),
      description.c_str());
  counts_[name] = count;
  return *this;
}

CommandLine& CommandLine::add_flag(const std::string& name, const std::string& description) {
  options_.add_options()(name.c_str(), description.c_str());
  return *this;
}

void CommandLine::add_missing(const std::string& name, std::string_view instead) {
  hidden_.add_options()(name.c_str(), po::value<std::vector<std::string>>()->zero_tokens());
  missing_.emplace_back(name, instead);
}

bool CommandLine::parse(std::span<const std::string> arguments) {
  if (!output_name_.empty()) add("output,o", output_name_, output_description_);
  add_flag("quiet", "no notes on standard error");
  add_flag("help", "print this help");
  if (std::ranges::find(arguments, "--help") != arguments.end()) {
    std::ostringstream options;
    options << options_;
    write_to_standard_output(fmt::format("usage: {}\n\n{}\n\n{}\nExample:\n  {}\n", usage_,
                                         summary_, options.str(), example_));
    return false;
  }
  for (const auto& [name, instead] : missing_) {
    const std::string option = "--" + name;
    for (const std::string& argument : arguments) {
      if (argument == "--") break;
      if (argument == option || argument.starts_with(option + "=")) {
        refuse_missing_part(option, instead);
      }
    }
  }
  try {
    po::options_description all;
    all.add(options_).add(hidden_);
    po::positional_options_description positional;
    positional.add("file", -1);
    using po::command_line_style::allow_guessing;
    using po::command_line_style::default_style;
    const std::vector<std::string> words(arguments.begin(), arguments.end());
    po::store(po::command_line_parser(words)
                  .options(all)
                  .positional(positional)
                  .style(default_style & ~allow_guessing)
                  .run(),
              values_);
    po::notify(values_);
  } catch (const po::error& error) {
    throw UsageError(error.what());
  }
  for (const std::string& name : file_options_) {
    if (has(name) && text(name).empty()) {
      throw UsageError(fmt::format("--{}: found an empty file name, expected a file", name));
    }
  }
  if (has("file")) files_ = values_["file"].as<std::vector<std::string>>();
  for (const auto& [name, count] : counts_) take_files(name, count);
  return true;
}

// An option of several takes all words up to the next option: those over its count are arguments.
void CommandLine::take_files(const std::string& name, std::size_t count) {
  std::vector<std::string>& files = files_of_[name];
  if (!has(name)) return;
  files = values_[name].as<std::vector<std::string>>();
  if (files.size() < count) {
    throw UsageError(fmt::format("--{}: found {} files, expected {}", name, files.size(), count));
  }
  const auto rest = files.begin() + static_cast<std::ptrdiff_t>(count);
  files_.insert(files_.end(), rest, files.end());
  files.erase(rest, files.end());
}

const std::vector<std::string>& CommandLine::files_of(const std::string& name) const {
  return files_of_.at(name);
}

std::string CommandLine::text(const std::string& name) const {
  return has(name) ? values_[name].as<std::string>() : std::string();
}

double parse_probability(std::string_view option, std::string_view text) {
  double value = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !(value >= 0 && value <= 1)) {
    throw UsageError(fmt::format("{}: found '{}', expected a number from 0 to 1", option, text));
  }
  return value;
}

std::uint32_t parse_count(std::string_view option, std::string_view text, std::uint32_t most) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 1 || value > most) {
    throw UsageError(
        fmt::format("{}: found '{}', expected a whole number from 1 to {}", option, text, most));
  }
  return value;
}

std::string_view parse_choice(std::string_view option, std::string_view text,
                              std::span<const std::string_view> choices,
                              std::span<const std::string_view> missing) {
  const auto choice = std::ranges::find(choices, text);
  if (choice != choices.end()) return *choice;
  if (std::ranges::find(missing, text) != missing.end()) {
    refuse_missing_part(fmt::format("{} {}", option, text),
                        fmt::format("there is {}", fmt::join(choices, ", ")));
  }
  throw UsageError(
      fmt::format("{}: found '{}', expected one of {}", option, text, fmt::join(choices, ", ")));
}

std::vector<std::string> split_at_commas(std::string_view text) {
  std::vector<std::string> parts;
  if (text.empty()) return parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    parts.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::vector<std::string> parse_languages(std::string_view text, std::size_t count) {
  std::vector<std::string> languages = split_at_commas(text);
  for (const std::string& language : languages) {
    if (!is_language_tag(language)) {
      throw UsageError(fmt::format(
          "--language: found '{}', expected a language tag such as en, fr or ar", language));
    }
  }
  if (languages.size() <= 1) {
    languages.resize(1);
    languages.resize(count, languages.front());
  }
  if (languages.size() != count) {
    throw UsageError(
        fmt::format("--language: found {} languages for {} documents, expected one for all or one "
                    "for each",
                    languages.size(), count));
  }
  return languages;
}

std::string_view output_form(const CommandLine& line, std::span<const OutputForm> forms,
                             std::span<const std::string_view> missing) {
  if (line.has("to")) {
    std::vector<std::string_view> names;
    for (const OutputForm& form : forms) names.push_back(form.name);
    const std::string name = line.text("to");
    const std::string_view choice = parse_choice("--to", name, names, missing);
    return std::ranges::find(forms, choice, &OutputForm::name)->name;
  }
  const std::string file = line.text("output");
  const std::string ending = ending_of(file);
  for (const OutputForm& form : forms) {
    if (ending == form.ending) return form.name;
  }
  if (ending.empty()) return forms.front().name;
  if (std::ranges::find(missing, ending.substr(1)) != missing.end()) {
    refuse_missing_part(fmt::format("-o {}", file), "name another ending or a form with --to");
  }
  if (std::ranges::find(kOtherEndings, ending) != kOtherEndings.end()) {
    std::vector<std::string_view> endings;
    for (const OutputForm& form : forms) endings.push_back(form.ending);
    throw UsageError(fmt::format(
        "-o {}: found the ending {}, expected one of {}; name another ending or a form with --to",
        file, ending, fmt::join(endings, ", ")));
  }
  return forms.front().name;
}

}  // namespace paralign::apps
