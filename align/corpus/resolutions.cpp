// Documents are sorted by number; documents of one number are one resolution where symbol, organ
// and date do not contradict. Of several documents in one language one is taken, the same one
// whatever the order in which they came.

#include "align/corpus/resolutions.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "align/corpus/symbols.hpp"
#include "align/corpus/title_terms.hpp"
#include "align/corpus/when.hpp"
#include "paralign/language.hpp"

namespace paralign::detail {
namespace {

std::string_view key_of(const CorpusDocument& document) noexcept {
  return document.number.empty() ? document.symbol : document.number;
}

// Equal for documents that are one text, whatever their files are called.
auto content_of(const CorpusDocument& document) noexcept {
  return std::tuple(std::string_view(document.sha256), std::string_view(document.symbol),
                    std::string_view(document.number), document.revision,
                    std::string_view(document.language), part_of_file(document));
}

auto place_of(const CorpusDocument& document) noexcept {
  return std::tuple(std::string_view(document.file), std::string_view(document.name),
                    std::string_view(document.sha256));
}

std::size_t shared_terms(const CorpusDocument& a, const CorpusDocument& b) {
  return static_cast<std::size_t>(std::ranges::count_if(a.title_terms, [&b](std::uint64_t term) {
    return std::ranges::any_of(
        b.title_terms, [term](std::uint64_t other) { return ((term ^ other) & kTermKey) == 0; });
  }));
}

bool is_decision(const CorpusDocument& document) noexcept {
  if (document.symbol.empty()) return document.genre == Genre::decision;
  return document.symbol.find("/DEC/") != std::string::npos;
}

// Documents of one number that are taken for one resolution.
struct Group {
  std::string_view symbol{};
  std::string_view organ{};
  bool decision = false;
  std::uint32_t day = 0;
  std::vector<std::uint32_t> documents{};
};

class Finder {
 public:
  Finder(std::span<const CorpusDocument> documents, const PlanOptions& options)
      : documents_(documents), options_(options) {}

  Resolutions find();

 private:
  void leave_out(std::uint32_t position, std::string reason) {
    result_.left_out.push_back({position, std::move(reason)});
  }
  [[nodiscard]] bool is_wanted(Genre genre) const;
  [[nodiscard]] std::string refusal(const CorpusDocument& document) const;
  void take_usable();
  void drop_copies();
  void group_run(std::span<const std::uint32_t> run);
  Group* fitting(const CorpusDocument& document, std::vector<Group>& groups) const;
  Group& group_for(const CorpusDocument& document, std::vector<Group>& groups) const;
  void close(Group& group);
  [[nodiscard]] std::uint32_t common_revision(std::span<const std::uint32_t> documents) const;
  void choose(std::span<const std::uint32_t> same_language, std::uint32_t common,
              const CorpusDocument& named);
  [[nodiscard]] std::uint32_t organ_number(std::string_view organ);
  void set_days();
  void sort_by_time();

  std::span<const CorpusDocument> documents_;
  const PlanOptions& options_;
  std::vector<std::uint32_t> usable_;
  std::map<std::string_view, std::uint32_t> organ_numbers_;
  Resolutions result_;
};

bool Finder::is_wanted(Genre genre) const {
  if (options_.genres.empty()) return genre != Genre::other;
  return std::ranges::find(options_.genres, genre) != options_.genres.end();
}

// Why a document can be in no job; empty if it can.
std::string Finder::refusal(const CorpusDocument& document) const {
  if (!is_wanted(document.genre)) {
    return document.genre == Genre::other
               ? "not a resolution, decision or draft"
               : "genre " + std::string(genre_name(document.genre)) + " is not wanted";
  }
  if (document.corrigendum) {
    return "corrigendum of " + called(document) + ": lists changes and is no version of the text";
  }
  if (document.language.empty() || document.language == kUndetermined) {
    return "language not detected";
  }
  if (language_index(document.language) < 0) {
    return "language without data: " + document.language;
  }
  if (key_of(document).empty() && document.title_terms.empty()) {
    return "no symbol, number or title found";
  }
  return {};
}

void Finder::take_usable() {
  for (std::uint32_t i = 0; i < documents_.size(); ++i) {
    std::string reason = refusal(documents_[i]);
    if (reason.empty()) {
      usable_.push_back(i);
    } else {
      leave_out(i, std::move(reason));
    }
  }
}

void Finder::drop_copies() {
  std::ranges::sort(usable_, [this](std::uint32_t a, std::uint32_t b) {
    return std::tuple(content_of(documents_[a]), place_of(documents_[a])) <
           std::tuple(content_of(documents_[b]), place_of(documents_[b]));
  });
  std::vector<std::uint32_t> kept;
  for (const std::uint32_t i : usable_) {
    const bool copy = !kept.empty() && !documents_[i].sha256.empty() &&
                      content_of(documents_[kept.back()]) == content_of(documents_[i]);
    if (copy) {
      leave_out(i, "same content as " + documents_[kept.back()].file);
    } else {
      kept.push_back(i);
    }
  }
  usable_ = std::move(kept);
}

// The group whose symbol, organ and date say that the document is one of it; none: null.
Group* Finder::fitting(const CorpusDocument& document, std::vector<Group>& groups) const {
  const std::string_view organ = organ_of(document);
  const std::uint32_t day = day_of(document.date);
  const auto is_same = [&](const Group& group) {
    if (!document.symbol.empty()) return group.symbol == document.symbol;
    const bool addendum = group.symbol.find("/Add.") != std::string_view::npos;
    return organ == group.organ && !addendum && is_decision(document) == group.decision;
  };
  const auto is_near = [day](const Group& group) {
    return group.day == 0 ? !group.organ.empty() : within_a_year(group.day, day);
  };
  const auto shared = [&](const Group& group) {
    return std::pair(shared_terms(document, documents_[group.documents.front()]),
                     is_decision(document) == group.decision);
  };
  auto found = groups.end();
  if (!organ.empty()) {
    found = std::ranges::find_if(groups, is_same);
  } else if (day != 0) {
    found = std::ranges::find_if(groups, [&](const Group& group) {
      return is_near(group) && is_decision(document) == group.decision;
    });
    if (found == groups.end()) found = std::ranges::find_if(groups, is_near);
  } else if (groups.size() == 1) {
    found = groups.begin();
  } else if (!groups.empty()) {
    const auto nearest = std::ranges::max_element(groups, {}, shared);
    if (shared(*nearest).first > 0) found = nearest;
  }
  return found == groups.end() ? nullptr : &*found;
}

// The group a document joins, made where none fits. Those of known symbols come first, then those
// of known organs, then dated ones, so that the others find them.
Group& Finder::group_for(const CorpusDocument& document, std::vector<Group>& groups) const {
  Group* best = fitting(document, groups);
  const std::uint32_t day = day_of(document.date);
  if (best == nullptr) {
    best = &groups.emplace_back(
        Group{document.symbol, organ_of(document), is_decision(document), day, {}});
  }
  if (best->day == 0) best->day = day;
  return *best;
}

void Finder::group_run(std::span<const std::uint32_t> run) {
  std::vector<Group> groups;
  for (const std::uint32_t i : run) {
    if (key_of(documents_[i]).empty()) groups.clear();
    group_for(documents_[i], groups).documents.push_back(i);
    if (key_of(documents_[i]).empty()) close(groups.front());
  }
  if (key_of(documents_[run.front()]).empty()) return;
  for (Group& group : groups) close(group);
}

std::uint32_t Finder::organ_number(std::string_view organ) {
  const auto next = static_cast<std::uint32_t>(result_.organs.size());
  const auto [place, is_new] = organ_numbers_.emplace(organ, next);
  if (is_new) result_.organs.push_back(organ);
  return place->second;
}

// The newest revision that each language has; 0 where there is none but the first text.
std::uint32_t Finder::common_revision(std::span<const std::uint32_t> documents) const {
  std::map<std::uint32_t, std::uint32_t> languages;  // sets of bits, by revision
  std::uint32_t all = 0;
  for (const std::uint32_t i : documents) {
    const auto bit = std::uint32_t{1}
                     << static_cast<unsigned>(language_index(documents_[i].language));
    languages[documents_[i].revision] |= bit;
    all |= bit;
  }
  for (auto i = languages.rbegin(); i != languages.rend(); ++i) {
    if (i->second == all) return i->first;
  }
  return 0;
}

// Takes the revision that all languages have, else the newest; of equal ones the text that was
// typed before the one of a PDF, then the one with the most paragraphs, then the first by its
// file's name.
void Finder::choose(std::span<const std::uint32_t> same_language, std::uint32_t common,
                    const CorpusDocument& named) {
  const auto rank = [&](std::uint32_t i) {
    const CorpusDocument& d = documents_[i];
    return std::tuple(d.revision != common, ~d.revision, d.reader.starts_with("pdf"), ~d.paragraphs,
                      place_of(d));
  };
  const std::uint32_t taken = std::ranges::min(same_language, {}, rank);
  result_.documents.push_back(taken);
  const CorpusDocument& text = documents_[taken];
  for (const std::uint32_t i : same_language) {
    if (i == taken) continue;
    if (documents_[i].revision < text.revision) {
      leave_out(i, "older revision: " + text.file + " is Rev." + std::to_string(text.revision));
    } else if (documents_[i].revision > text.revision) {
      leave_out(i, "newer revision than in other languages: " + text.file + " is taken");
    } else {
      leave_out(i, "another text of " + called(named) + " in " + text.language + ": " + text.file +
                       " is taken");
    }
  }
}

void Finder::close(Group& group) {
  const auto language = [this](std::uint32_t i) { return language_index(documents_[i].language); };
  std::ranges::sort(group.documents, [&](std::uint32_t a, std::uint32_t b) {
    return std::tuple(language(a), place_of(documents_[a])) <
           std::tuple(language(b), place_of(documents_[b]));
  });
  Resolution resolution;
  resolution.first = static_cast<std::uint32_t>(result_.documents.size());
  const CorpusDocument& any = documents_[group.documents.front()];
  const std::uint32_t common = common_revision(group.documents);
  for (auto i = group.documents.begin(); i != group.documents.end();) {
    const auto end = std::find_if(i, group.documents.end(),
                                  [&](std::uint32_t d) { return language(d) != language(*i); });
    choose(std::span(i, end), common, any);
    i = end;
  }
  resolution.count = static_cast<std::uint32_t>(result_.documents.size()) - resolution.first;
  resolution.organ = organ_number(group.organ);
  for (const std::uint32_t i : group.documents) {
    const std::uint32_t day = day_of(documents_[i].date);
    if (day != 0 && (resolution.day == 0 || day < resolution.day)) resolution.day = day;
  }
  resolution.session = session_of(any.number, any.symbol);
  resolution.item = item_of(any.number, any.symbol);
  resolution.draft = std::ranges::any_of(result_.of(resolution), [this](std::uint32_t i) {
    return documents_[i].genre == Genre::draft;
  });
  result_.all.push_back(resolution);
}

// Without a date: that of another resolution of its session, else what is known of the organ.
void Finder::set_days() {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> days;
  for (const Resolution& resolution : result_.all) {
    if (resolution.day == 0 || resolution.session == 0) continue;
    std::uint32_t& day = days[{resolution.organ, resolution.session}];
    if (day == 0 || resolution.day < day) day = resolution.day;
  }
  for (Resolution& resolution : result_.all) {
    if (resolution.day != 0 || resolution.session == 0) continue;
    const auto day = days.find({resolution.organ, resolution.session});
    resolution.day = day != days.end()
                         ? day->second
                         : day_of_session(result_.organs[resolution.organ], resolution.session);
  }
}

void Finder::sort_by_time() {
  const auto time = [this](const Resolution& resolution) {
    const CorpusDocument& first = documents_[result_.documents[resolution.first]];
    return std::tuple(resolution.day, resolution.session, resolution.item, key_of(first),
                      place_of(first));
  };
  std::ranges::sort(result_.all, {}, time);
}

Resolutions Finder::find() {
  (void)organ_number({});
  take_usable();
  drop_copies();
  std::ranges::sort(usable_, [this](std::uint32_t a, std::uint32_t b) {
    const auto key = [this](std::uint32_t i) {
      const CorpusDocument& d = documents_[i];
      const std::string_view organ = organ_of(d);
      return std::tuple(key_of(d), organ.empty(), organ, d.symbol.empty(),
                        std::string_view(d.symbol), d.date.empty(), std::string_view(d.date),
                        place_of(d));
    };
    return key(a) < key(b);
  });
  for (auto i = usable_.begin(); i != usable_.end();) {
    const auto end = std::find_if(i, usable_.end(), [&](std::uint32_t d) {
      return key_of(documents_[d]) != key_of(documents_[*i]);
    });
    group_run(std::span(i, end));
    i = end;
  }
  set_days();
  sort_by_time();
  return std::move(result_);
}

}  // namespace

std::string_view part_of_file(const CorpusDocument& document) noexcept {
  const std::size_t mark = document.name.rfind('#');
  return mark == std::string::npos ? std::string_view()
                                   : std::string_view(document.name).substr(mark);
}

const std::string& called(const CorpusDocument& document) noexcept {
  if (!document.symbol.empty()) return document.symbol;
  return document.number.empty() ? document.file : document.number;
}

Resolutions find_resolutions(std::span<const CorpusDocument> documents,
                             const PlanOptions& options) {
  return Finder(documents, options).find();
}

}  // namespace paralign::detail
