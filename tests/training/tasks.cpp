#include "tests/training/tasks.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>

#include "align/feature/pairing.hpp"
#include "paralign/evaluate.hpp"
#include "paralign/segment.hpp"
#include "tests/training/perturb.hpp"

namespace paralign::training {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::array<const char*, 2>, 3> kLanguagePairs{
    {{"en", "fr"}, {"en", "ar"}, {"fr", "ar"}}};
constexpr std::uint64_t kSeeds = 5;
constexpr std::size_t kChunk = 45;
constexpr std::size_t kLeastChunk = 15;
constexpr std::size_t kUnordered = 3;  // of so many chunks one is aligned as a revision too

std::string content(const fs::path& path) { return content_of(path.string()); }

std::vector<std::string> parts(const std::string& text, char mark) {
  std::vector<std::string> all(1);
  for (const char c : text) {
    if (c == mark) {
      all.emplace_back();
    } else {
      all.back() += c;
    }
  }
  return all;
}

std::vector<std::string> lines_of(const fs::path& path) {
  std::vector<std::string> lines = parts(content(path), '\n');
  if (lines.back().empty()) lines.pop_back();
  return lines;
}

std::vector<fs::path> sorted_files(const fs::path& folder, std::string_view ending) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().string().ends_with(ending)) found.push_back(entry.path());
  }
  std::ranges::sort(found);
  return found;
}

UnitDocument document_of(const Reading& reading, const std::string& language) {
  return make_units(std::move(segment(reading, {.language = language}).at(0)));
}

class Loader {
 public:
  Loader(fs::path corpus, fs::path project, const Lexicon& lexicon)
      : corpus_(std::move(corpus)), project_(std::move(project)), lexicon_(lexicon) {}

  std::vector<Task> run(const std::string& more) {
    add_texts(corpus_ / "seeds", ".gold.tsv", "seeds", true);
    add_texts(project_ / "samples/gold", ".links.tsv", "samples", false);
    add_series();
    add_chunks();
    add_clean();
    if (!more.empty()) add_more(more);
    return std::move(tasks_);
  }

 private:
  void add(Task task, const GoldLinks& gold, bool body_only);
  void add_lines(Task task, const std::string& first, const std::string& second,
                 const std::array<const char*, 2>& languages, const GoldLinks& gold);
  void add_texts(const fs::path& folder, std::string_view ending, const std::string& group,
                 bool body_only);
  void add_series();
  void add_gold_series(const fs::path& gold, const fs::path& folder, const std::string& names);
  void add_chunks();
  void add_perturbed(const std::string& topic, const std::string& name,
                     const std::map<std::string, std::vector<std::string>>& lines);
  void add_clean();
  void add_more(const fs::path& table);

  fs::path corpus_;
  fs::path project_;
  const Lexicon& lexicon_;
  std::vector<Task> tasks_;
};

void Loader::add(Task task, const GoldLinks& gold, bool body_only) {
  const auto counted = [body_only](const UnitDocument& document,
                                   std::map<std::uint32_t, std::uint32_t>& position) {
    std::vector<bool> counts;
    for (std::uint32_t i = 0; i < document.units.size(); ++i) {
      const Paragraph& paragraph = detail::paragraph_of(document, i);
      counts.push_back(!body_only || is_body(paragraph.kind));
      position[paragraph.id] = i;
    }
    return counts;
  };
  std::map<std::uint32_t, std::uint32_t> rows;
  std::map<std::uint32_t, std::uint32_t> columns;
  task.first_counts = counted(task.first, rows);
  task.second_counts = counted(task.second, columns);
  const auto take = [&](const std::vector<Task::Pair>& from, std::vector<Task::Pair>& to) {
    for (const auto& [source, target] : from) {
      const Task::Pair cell{rows.at(source), columns.at(target)};
      if (task.first_counts[cell.first] && task.second_counts[cell.second]) to.push_back(cell);
    }
    std::ranges::sort(to);
  };
  take(gold.sure, task.sure);
  take(gold.possible, task.possible);
  if (!task.group.starts_with("unordered"))
    task.pairing = detail::guess_pairing(task.first, task.second, {}).pairing;
  task.features = detail::make_features(task.first, task.second, lexicon_);
  tasks_.push_back(std::move(task));
}

void Loader::add_lines(Task task, const std::string& first, const std::string& second,
                       const std::array<const char*, 2>& languages, const GoldLinks& gold) {
  task.first = document_of(read_lines(first, task.name), languages[0]);
  task.second = document_of(read_lines(second, task.name), languages[1]);
  add(std::move(task), gold, false);
}

void Loader::add_texts(const fs::path& folder, std::string_view ending, const std::string& group,
                       bool body_only) {
  const fs::path texts = folder.filename() == "gold" ? folder.parent_path() : folder;
  for (const fs::path& path : sorted_files(folder, ending)) {
    const std::string name = path.filename().string();
    const std::string names = name.substr(0, name.size() - ending.size());
    const std::size_t cut = names.find("--");
    Task task{.group = group, .topic = group, .name = names};
    const std::string first = names.substr(0, cut) + ".txt";
    const std::string second = names.substr(cut + 2) + ".txt";
    task.first = document_of(read_text(content(texts / first), first), "");
    task.second = document_of(read_text(content(texts / second), second), "");
    add(std::move(task), parse_links(content(path), name), body_only);
  }
}

void Loader::add_gold_series(const fs::path& gold, const fs::path& folder,
                             const std::string& names) {
  const std::size_t cut = names.find("--");
  Task task{.group = "series",
            .topic = folder.filename().string().substr(0, 2),
            .name = folder.filename().string().substr(0, 2) + " " + names};
  add_lines(std::move(task), content(folder / (names.substr(0, cut) + ".en.txt")),
            content(folder / (names.substr(cut + 2) + ".en.txt")), {"en", "en"},
            parse_links(content(gold), gold.string()));
}

void Loader::add_series() {
  std::map<std::string, fs::path> folders;
  for (const auto& entry : fs::directory_iterator(corpus_ / "ga-series")) {
    if (entry.is_directory()) folders[entry.path().filename().string().substr(0, 2)] = entry.path();
  }
  for (const auto& [number, folder] : folders) {
    for (const fs::path& path : sorted_files(folder, ".gold.tsv")) {
      const std::string name = path.filename().string();
      add_gold_series(path, folder, name.substr(0, name.size() - 9));
    }
    for (const fs::path& path : sorted_files(project_ / "tests/training/gold", ".gold.tsv")) {
      const std::string name = path.filename().string();
      if (name.starts_with(number + "."))
        add_gold_series(path, folder, name.substr(3, name.size() - 12));
    }
    for (const fs::path& path : sorted_files(folder, ".tsv")) {
      const std::string name = path.filename().string();
      if (!name.starts_with("silver.")) continue;
      const std::string names = name.substr(7, name.size() - 11);
      const std::size_t cut = names.find('-');
      Task task{.group = "silver", .topic = number, .name = number + " " + names};
      add_lines(std::move(task), content(folder / (names.substr(0, cut) + ".en.txt")),
                content(folder / (names.substr(cut + 1) + ".en.txt")), {"en", "en"},
                parse_links(content(path), name));
    }
  }
}

void Loader::add_perturbed(const std::string& topic, const std::string& name,
                           const std::map<std::string, std::vector<std::string>>& lines) {
  const std::vector<std::string>& english = lines.at("en");
  for (std::size_t begin = 0; begin < english.size(); begin += kChunk) {
    const std::size_t end = std::min(begin + kChunk, english.size());
    if (end - begin < kLeastChunk) continue;
    const auto chunk = [&](const std::string& language) {
      const auto& all = lines.at(language);
      return std::vector<std::string>(all.begin() + static_cast<std::ptrdiff_t>(begin),
                                      all.begin() + static_cast<std::ptrdiff_t>(end));
    };
    for (const auto& languages : kLanguagePairs) {
      // Of a long text each chunk is disturbed once; the draws go round.
      const Lines made = perturb(chunk(languages[0]), chunk(languages[1]), begin / kChunk % kSeeds);
      const auto join = [](const std::vector<std::string>& texts) {
        std::string all;
        for (const std::string& text : texts) all += text + "\n";
        return all;
      };
      Task task{.group = std::string("perturbed ") + languages[0] + "-" + languages[1],
                .topic = topic,
                .name = name + " " + std::to_string(begin)};
      Task unordered = task;
      add_lines(std::move(task), join(made.first), join(made.second), languages, {made.links, {}});
      // The dialogues of tico19 are too short to be told apart without their order.
      if (begin / kChunk % kUnordered != 0 || topic == "tico19") continue;
      unordered.group = std::string("unordered ") + languages[0] + "-" + languages[1];
      add_lines(std::move(unordered), join(made.first), join(made.second), languages,
                {made.links, {}});
    }
  }
}

void Loader::add_chunks() {
  std::map<std::string, std::map<std::string, std::vector<std::string>>> organs;
  for (const std::string& line : lines_of(corpus_ / "unv1/train.tsv")) {
    if (line.starts_with('#')) continue;
    const auto fields = parts(line, '\t');
    const std::string organ = "unv1 " + parts(fields.at(1), '/').at(1);
    organs[organ]["en"].push_back(fields.at(2));
    organs[organ]["fr"].push_back(fields.at(3));
    organs[organ]["ar"].push_back(fields.at(4));
  }
  for (const auto& [organ, lines] : organs) add_perturbed(organ, organ, lines);
  for (const std::string name : {"sdg", "tico19"}) {
    const fs::path folder = name == "sdg" ? corpus_ / "sdg/document" : corpus_ / name;
    std::map<std::string, std::vector<std::string>> lines;
    for (const std::string language : {"en", "fr", "ar"})
      lines[language] = lines_of(folder / (language + ".txt"));
    add_perturbed(name, name, lines);
  }
}

void Loader::add_clean() {
  const fs::path folder = corpus_ / "unv1/by-document";
  for (const auto& languages : kLanguagePairs) {
    const std::string ending = std::string(".gold.") + languages[0] + "-" + languages[1] + ".tsv";
    for (const fs::path& path : sorted_files(folder, ending)) {
      const std::string name = path.filename().string();
      const std::string stem = name.substr(0, name.size() - ending.size());
      Task task{.group = "clean", .topic = "unv1 " + parts(stem, '_').at(1), .name = stem};
      add_lines(std::move(task), content(folder / (stem + "." + languages[0])),
                content(folder / (stem + "." + languages[1])), languages,
                parse_links(content(path), name));
    }
  }
}

void Loader::add_more(const fs::path& table) {
  for (const std::string& line : lines_of(table)) {
    if (line.starts_with('#')) continue;
    const auto fields = parts(line, '\t');
    const auto languages = parts(fields.at(4), ',');
    Task task{
        .group = fields.at(0), .topic = fields.at(1), .name = fields.at(2) + " " + fields.at(3)};
    add_lines(std::move(task), content(fields.at(2)), content(fields.at(3)),
              {languages.at(0).c_str(), languages.at(1).c_str()},
              parse_links(content(fields.at(5)), fields.at(5)));
  }
}

}  // namespace

std::string content_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error(path + ": cannot be opened");
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<Task> load_tasks(const std::string& corpus, const std::string& project,
                             const std::string& more, const Lexicon& lexicon) {
  return Loader(corpus, project, lexicon).run(more);
}

}  // namespace paralign::training
