#include "apps/batch/job_aligner.hpp"

#include <numeric>
#include <utility>

#include "paralign/align.hpp"
#include "paralign/check.hpp"

namespace paralign::apps {

Document JobAligner::document(std::uint32_t position) const {
  const DocumentPlace place = input_.documents.place(position);
  try {
    return load_document(workspace_, place.key, place.offset, place.length);
  } catch (const Error&) {
    throw LostDocument(input_.documents.about(position).file);
  }
}

CorpusAlignment JobAligner::loaded(std::uint32_t position) const { return loaded(job(position)); }

CorpusAlignment JobAligner::loaded(CorpusJob job) const {
  CorpusAlignment result;
  result.job = std::move(job);
  for (const std::uint32_t document : result.job.documents) {
    result.documents.push_back(input_.documents.about(document));
    result.alignment.documents.push_back(
        makers_.with([&](UnitMaker& maker) { return maker.make(this->document(document)); }));
  }
  std::iota(result.job.documents.begin(), result.job.documents.end(), 0U);
  return result;
}

CorpusAlignment JobAligner::aligned(std::uint32_t position) const {
  PlannedJob planned = plan_.job(position);
  CorpusAlignment result = loaded(std::move(planned.job));
  AlignOptions options;
  const bool by_evidence = planned.by_evidence;
  if (!by_evidence) options.pairing = result.job.pairing;
  result.alignment = align(std::move(result.alignment.documents), lexicon_, options);
  if (by_evidence) result.job.pairing = result.alignment.pairs.front().pairing;
  result.digests = digests_of(result);
  if (check_) result.findings = check(result.alignment, lexicon_).findings;
  return result;
}

}  // namespace paralign::apps
