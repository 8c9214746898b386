#include "tokenize/read/pdf_fills.hpp"

#include <string_view>
#include <utility>

namespace paralign::detail {
namespace {

bool is_usual_punctuation(char32_t c) noexcept {
  constexpr std::u32string_view kUsual =
      U"/-.,:;()[]'\"!?\u060C\u061B\u061F\u2013\u2018\u2019\u201C\u201D\u00AB\u00BB";
  return kUsual.find(c) != std::u32string_view::npos;
}

// The run of one character, repeated, that stands at `i` between two Arabic letters: its end, else
// `i`.
std::size_t fill_end(const std::vector<PdfGlyph>& glyphs, std::size_t i) {
  const PdfGlyph& glyph = glyphs[i];
  const bool tatweel = glyph.base == 0x640;
  if (i == 0 || glyphs[i - 1].sort != GlyphSort::right || glyphs[i - 1].base == 0x640) return i;
  if (glyph.sort == GlyphSort::right && !tatweel) return i;
  if (glyph.sort == GlyphSort::blank || glyph.sort == GlyphSort::gap ||
      glyph.sort == GlyphSort::raised || is_usual_punctuation(glyph.base)) {
    return i;
  }
  std::size_t end = i;
  while (end < glyphs.size() && glyphs[end].base == glyph.base) ++end;
  return end < glyphs.size() && glyphs[end].sort == GlyphSort::right ? end : i;
}

// A stroke at the end of a part of a word: the blank beside it is none.
std::size_t loose_fill_end(const std::vector<PdfGlyph>& glyphs, std::size_t i) {
  const auto is = [&glyphs](std::size_t k, GlyphSort sort) {
    return k < glyphs.size() && glyphs[k].sort == sort;
  };
  std::size_t end = i;
  while (end < glyphs.size() && glyphs[end].base == glyphs[i].base) ++end;
  const bool before = i > 0 && is(i - 1, GlyphSort::right);
  const bool blank = is(end, GlyphSort::blank) && is(end + 1, GlyphSort::right);
  return before && blank ? end + 1 : i;
}

}  // namespace

void count_fills(const std::vector<PdfGlyph>& glyphs, FillCounts& counts) {
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const std::size_t end = fill_end(glyphs, i);
    if (end == i) continue;
    ++counts[glyphs[i].base];
    i = end - 1;
  }
}

void drop_fills(PdfGlyphs& line, const FillCounts& counts) {
  constexpr std::size_t kEnough = 5;
  std::vector<PdfGlyph>& glyphs = line.glyphs;
  std::size_t keep = 0;
  for (std::size_t i = 0; i < glyphs.size();) {
    const auto found = counts.find(glyphs[i].base);
    const bool known = found != counts.end() && found->second >= kEnough;
    const bool letter = glyphs[i].sort == GlyphSort::left || glyphs[i].base == 0x640;
    std::size_t end = fill_end(glyphs, i);
    if (end == i && known && letter) end = loose_fill_end(glyphs, i);
    if (end > i && (letter || known)) {
      i = end;
      line.repaired = true;
      continue;
    }
    if (keep != i) glyphs[keep] = std::move(glyphs[i]);
    ++keep;
    ++i;
  }
  glyphs.resize(keep);
}

}  // namespace paralign::detail
