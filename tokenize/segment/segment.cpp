// The way of a text: lines -> clean fragments -> furniture and notes apart -> cut where glued ->
// documents -> healed, typed paragraphs -> labels. See docs/segmentation.md.

#include "paralign/segment.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "paralign/error.hpp"
#include "paralign/language.hpp"
#include "tokenize/segment/citations.hpp"
#include "tokenize/segment/detect.hpp"
#include "tokenize/segment/findings.hpp"
#include "tokenize/segment/frame.hpp"
#include "tokenize/segment/furniture.hpp"
#include "tokenize/segment/glue.hpp"
#include "tokenize/segment/label.hpp"
#include "tokenize/segment/lines_mode.hpp"
#include "tokenize/segment/list_marker.hpp"
#include "tokenize/segment/marks.hpp"
#include "tokenize/segment/markup.hpp"
#include "tokenize/segment/metadata.hpp"
#include "tokenize/segment/notes.hpp"
#include "tokenize/segment/stranded.hpp"
#include "tokenize/segment/structure.hpp"

namespace paralign {
namespace {

using namespace detail;

// Asterisks behind words and none before one: no emphasis.
bool cites_by_asterisk(std::string_view line) {
  bool any = false;
  for (std::size_t i = line.find('*'); i != std::string_view::npos; i = line.find('*', i + 1)) {
    const bool after_blank = i == 0 || line[i - 1] == ' ' || line[i - 1] == '*';
    const char next = i + 1 < line.size() ? line[i + 1] : ' ';
    const bool before_word =
        next != ' ' && next != ',' && next != '.' && next != ';' && next != ':';
    if (after_blank || before_word) return false;
    any = true;
  }
  return any;
}

// A few lines that start with an asterisk are notes to the masthead; many are a list.
bool has_asterisk_notes(std::string_view text, const std::vector<Line>& lines) {
  std::size_t starts = 0;
  std::size_t cited = 0;
  for (const Line& line : lines) {
    const std::string_view view = text.substr(line.span.begin, line.span.end - line.span.begin);
    const std::size_t first = view.find_first_not_of(" \t");
    if (first == std::string_view::npos) continue;
    const std::size_t star = view.find_first_not_of('*', first);
    if (star != std::string_view::npos && star > first && view[star] == ' ') ++starts;
    if (cites_by_asterisk(view.substr(first))) ++cited;
  }
  return starts > 0 && starts <= 3 && cited > 0;
}

std::vector<Fragment> clean_fragments(const Reading& reading, std::vector<std::string>& residue) {
  const std::vector<Line> lines = lines_of(reading);
  Cleaner cleaner(reading.text, residue);
  cleaner.asterisk_notes(has_asterisk_notes(reading.text, lines));
  std::vector<Fragment> fragments;
  fragments.reserve(lines.size());
  for (const Line& line : lines) cleaner.clean(line, fragments);
  return fragments;
}

std::vector<Opening> openings_of(const std::vector<Fragment>& fragments, const Rules& rules) {
  std::vector<Opening> openings;
  openings.reserve(fragments.size());
  for (const Fragment& fragment : fragments) openings.push_back(opening_of(fragment, rules));
  return openings;
}

// Everything up to the first opener or recital is a masthead.
std::size_t front_end(const std::vector<Opening>& openings) {
  for (std::size_t i = 0; i < openings.size(); ++i) {
    if (openings[i].has(Role::opener) || openings[i].preambular_lead()) return i;
  }
  return std::min<std::size_t>(openings.size(), 3);
}

void drop_furniture(std::vector<Fragment>& fragments, std::vector<Opening>& openings,
                    std::vector<std::string>& residue, const Rules& rules) {
  const std::vector<bool> furniture = page_furniture(fragments, openings, front_end(openings),
                                                     later_mastheads(fragments, openings, rules));
  std::size_t keep = 0;
  bool dropped = false;
  for (std::size_t i = 0; i < fragments.size(); ++i) {
    if (furniture[i]) {
      residue.push_back(std::move(fragments[i].text));
      for (Citation& note : fragments[i].notes) residue.push_back(std::move(note.mark));
      dropped = true;
      continue;
    }
    if (dropped) fragments[i].before = Break::page;
    dropped = false;
    if (keep != i) {
      fragments[keep] = std::move(fragments[i]);
      openings[keep] = std::move(openings[i]);
    }
    ++keep;
  }
  fragments.resize(keep);
  openings.resize(keep);
}

// Openings are read again only where a fragment was cut.
void cut_glued(std::vector<Fragment>& fragments, std::vector<Opening>& openings,
               const Rules& rules) {
  std::vector<Fragment> cut;
  std::vector<Opening> read;
  bool any = false;
  for (std::size_t i = 0; i < fragments.size(); ++i) {
    const std::size_t first = cut.size();
    split_glued(std::move(fragments[i]), rules, cut);
    if (!any && cut.size() == 1) {  // nothing was cut yet: all stays where it is
      fragments[i] = std::move(cut.front());
      cut.clear();
      continue;
    }
    if (!any) {
      const auto at = static_cast<std::ptrdiff_t>(i);
      std::vector<Fragment> parts = std::exchange(cut, {});
      cut.reserve(fragments.size() + parts.size());
      read.reserve(fragments.size() + parts.size());
      std::move(fragments.begin(), fragments.begin() + at, std::back_inserter(cut));
      std::move(openings.begin(), openings.begin() + at, std::back_inserter(read));
      std::ranges::move(parts, std::back_inserter(cut));
      any = true;
    } else if (cut.size() == first + 1) {
      read.push_back(std::move(openings[i]));
    }
    while (read.size() < cut.size()) read.push_back(opening_of(cut[read.size()], rules));
  }
  if (!any) return;
  fragments = std::move(cut);
  openings = std::move(read);
}

// Marks that are plain digits are looked for only where a note of that mark has no citation.
void cite_notes(std::vector<Draft>& drafts) {
  std::vector<std::string> wanted;
  for (const Draft& draft : drafts) {
    if (draft.kind == Kind::footnote) wanted.push_back(draft.body.note_mark.str());
  }
  if (wanted.empty()) return;
  std::unordered_set<std::string_view> cited;
  for (const Draft& draft : drafts) {
    for (const Citation& note : draft.body.notes) cited.insert(note.mark);
  }
  std::erase_if(wanted, [&cited](const std::string& mark) { return cited.contains(mark); });
  std::ranges::sort(wanted);
  wanted.erase(std::ranges::unique(wanted).begin(), wanted.end());
  for (Draft& draft : drafts) {
    if (wanted.empty()) return;
    if (draft.kind == Kind::footnote || draft.kind == Kind::masthead) continue;
    if (cite_plain_marks(draft.body, wanted) == 0) continue;
    for (const Citation& note : draft.body.notes) std::erase(wanted, note.mark);
  }
}

std::string stem_of(const std::string& file) {
  const std::size_t slash = file.find_last_of('/');
  const std::string name = slash == std::string::npos ? file : file.substr(slash + 1);
  const std::size_t dot = name.find('.');
  return dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
}

// Further documents of a file are called after the first, "58/30#2", and so are the versions of one
// with tracked changes: "58/30#original".
void name_documents(std::vector<Document>& documents) {
  const Metadata& metadata = documents.front().metadata;
  std::string name = metadata.number.empty() ? metadata.symbol : metadata.number;
  if (name.empty()) name = stem_of(documents.front().file);
  const std::string& version = documents.front().version;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    documents[i].name = i == 0 ? name : name + '#' + std::to_string(i + 1);
    if (!version.empty()) documents[i].name += '#' + version;
  }
}

std::string language_of(const Reading& reading, const SegmentOptions& options) {
  if (options.language.empty()) return std::string(detect_language(reading.text));
  if (!is_language_tag(options.language)) {
    throw Error(ErrorCode::bad_option, "language: found \"" + options.language +
                                           "\", expected a language tag such as fr or en-GB");
  }
  return options.language;
}

Document make_document(const Reading& reading, const std::string& language) {
  Document document;
  document.file = reading.file;
  document.reader = reading.reader;
  document.version = reading.version;
  document.language = language;
  return document;
}

// Each document of a file is set in its own way, where it is long enough to tell.
Layout layout_within(const std::vector<Fragment>& fragments, const Frame& frame,
                     const Layout& whole) {
  constexpr std::size_t kTelling = 20;
  const std::size_t length = frame.end - frame.begin;
  if (length < kTelling || length == fragments.size()) return whole;
  return layout_of(std::span(fragments).subspan(frame.begin, length));
}

std::vector<Document> segment_text(const Reading& reading, const std::string& language,
                                   const Rules& rules) {
  std::vector<std::string> residue;
  std::vector<Fragment> fragments = clean_fragments(reading, residue);
  print_other_numbers(fragments, *rules.tables);
  find_notes(fragments, rules);
  std::vector<Opening> openings = openings_of(fragments, rules);
  drop_furniture(fragments, openings, residue, rules);
  move_stranded_numbers(fragments, openings, rules);
  cut_glued(fragments, openings, rules);
  const Layout layout = layout_of(fragments);
  std::vector<Document> documents;
  if (fragments.empty()) documents.push_back(make_document(reading, language));
  if (!fragments.empty()) {
    for (const Frame& frame : find_frames(fragments, openings, layout, rules)) {
      const bool last = frame.end == fragments.size();
      const Layout own = layout_within(fragments, frame, layout);
      std::vector<Draft> drafts = assemble(fragments, openings, frame, own, rules);
      if (last) {  // a text of many lines has better use for the memory
        std::vector<Fragment>().swap(fragments);
        std::vector<Opening>().swap(openings);
      }
      cite_notes(drafts);
      Document document = make_document(reading, language);
      document.paragraphs = label_paragraphs(std::move(drafts), reading.text);
      document.metadata = read_metadata(document.paragraphs, rules);
      documents.push_back(std::move(document));
    }
  }
  documents.front().residue = std::move(residue);
  return documents;
}

}  // namespace

std::vector<Document> segment(const Reading& reading, const SegmentOptions& options) {
  const std::string language = language_of(reading, options);
  const Rules& rules = rules_for(language);
  std::vector<Document> documents;
  if (reading.one_paragraph_a_block) {
    documents.push_back(make_document(reading, language));
    documents.front().paragraphs = line_paragraphs(reading, rules);
    documents.front().metadata = read_metadata(documents.front().paragraphs, rules);
  } else {
    documents = segment_text(reading, language, rules);
  }
  name_documents(documents);
  for (const Finding& finding : reading.findings) documents.front().findings.push_back(finding);
  add_findings(documents, options.language.empty());
  return documents;
}

void detect_language(Document& document) {
  std::string text;
  for (const Paragraph& paragraph : document.paragraphs) text += paragraph.text + '\n';
  document.language = detail::detect_language(text);
  detail::check_language(document, true);
}

}  // namespace paralign
