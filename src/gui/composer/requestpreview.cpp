// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/composer/requestpreview.h"

#include "core/validate.h"
#include "providers/requesttext.h"

namespace Firstframe {

namespace {

// Stands for the link that an upload will give. The domain can never be one.
const QUrl linkOfTheUpload(QStringLiteral("https://uploaded.invalid/picture"));

void add(RequestPreview &preview, const Result<HttpRequest> &request)
{
    if (!request) {
        if (!preview.problems.contains(request.error().message))
            preview.problems.append(request.error().message);
        return;
    }
    if (!preview.text.isEmpty()) {
        preview.text += QStringLiteral("\n\n");
        preview.curl += QStringLiteral("\n\n");
    }
    preview.text += requestText(*request).trimmed();
    preview.curl += curlText(*request).trimmed();
}

} // namespace

RequestPreview previewRequest(const Shot &shot, const Provider &provider, const VideoModel &model)
{
    RequestPreview preview;
    for (const ShotProblem &problem : validate(shot, model)) {
        if (problem.severity == ShotProblem::Severity::Error
            && !preview.problems.contains(problem.message))
            preview.problems.append(problem.message);
    }
    preview.isUploadedFirst = provider.needsUpload(shot);
    if (preview.isUploadedFirst)
        add(preview, provider.uploadCall(shot));
    add(preview,
        provider.submitCall(shot, model.id, preview.isUploadedFirst ? linkOfTheUpload : QUrl()));
    return preview;
}

} // namespace Firstframe
