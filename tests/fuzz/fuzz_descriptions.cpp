// SPDX-License-Identifier: GPL-3.0-or-later
// A provider that somebody describes: what passes the checks must make calls to its own origin
// only, and read any reply.
#include "fuzz/jsonmutation.h"
#include "fuzz/require.h"
#include "providers/descriptioncheck.h"
#include "providers/descriptionreader.h"
#include "providers/descriptionschema.h"
#include "providers/provider.h"
#include "providers/providercatalog.h"
#include "providers/requesttext.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstddef>
#include <cstdint>
#include <cstring>

using namespace Firstframe;

namespace {

QJsonObject readSchema()
{
    static_cast<void>(loadProviders({})); // makes the resource available
    QFile file(QStringLiteral(":/providers/provider.schema.json"));
    require(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).object();
}

void checkCall(const HttpRequest &call, const Provider &provider)
{
    // A place that cannot be written as an URL is none at all: the call fails before it is made.
    require(call.url.isEmpty() || isSameOrigin(call.url, provider.baseUrl()));
    require(call.authorization.has_value() == provider.needsKey());
    require(!requestText(call).isEmpty() && !curlText(call).isEmpty());
}

Shot shotFor(Mode mode)
{
    Shot shot;
    shot.prompt = QStringLiteral("A cat [Push in]");
    if (mode == Mode::ImageToVideo)
        shot.firstFrame = FirstFrame{QStringLiteral("/p.png"),
                                     QUrl(QStringLiteral("https://x.example/p.png")),
                                     {ImageFormat::Png, {800, 600}, 1000}};
    return shot;
}

void checkSubmits(const Provider &provider)
{
    for (const VideoModel &model : provider.models()) {
        for (const Mode mode : model.modes) {
            Shot shot = shotFor(mode);
            for (const Resolution resolution : model.resolutions()) {
                shot.resolution = resolution;
                const QUrl uploaded(QStringLiteral("https://x.example/up.png"));
                const Result<HttpRequest> call = provider.submitCall(shot, model.id, uploaded);
                if (call)
                    checkCall(*call, provider);
            }
        }
    }
}

template<typename T>
void checkError(const Result<T> &result)
{
    require(result.has_value() || !result.error().message.isEmpty());
}

void checkReplies(const Provider &provider)
{
    for (const int status : {200, 404, 500}) {
        const HttpReply reply{
            status, {}, R"({"id":"1","status":"success","data":[{"url":"https://x.example/a"}]})"};
        const Result<Task> task = provider.parseSubmitted(reply);
        checkError(provider.parseStatus(reply));
        checkError(provider.parseResult(reply));
        checkError(provider.parseCancelled(reply));
        checkError(provider.parseUploaded(reply));
        checkError(provider.parseBalance(reply));
        static_cast<void>(provider.parseChecked(reply));
        const Task known = task.value_or(Task{QStringLiteral("../1?"), {}, {}, {}});
        checkCall(provider.statusCall(known), provider);
        checkCall(provider.resultCall(known), provider);
        checkCall(provider.cancelCall(known), provider);
    }
    checkCall(provider.checkCall(), provider);
    checkCall(provider.balanceCall(), provider);
}

} // namespace

// NOLINTBEGIN(readability-identifier-naming): libFuzzer's names
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const DescriptionSchema schema(readSchema());
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    if (json.isEmpty())
        return 0; // the catalog reports it before any check
    QList<SchemaProblem> problems = schema.problems(json);
    if (problems.isEmpty())
        problems = descriptionProblems(json);
    for (const SchemaProblem &problem : problems)
        require(!problem.reason.isEmpty());
    if (!problems.isEmpty())
        return 0;
    const Provider provider(readDescription(json));
    require(!provider.id().isEmpty() && !provider.models().isEmpty());
    checkSubmits(provider);
    checkReplies(provider);
    return 0;
}

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t *data, std::size_t size, std::size_t longest);

// Mostly JSON that stays JSON; now and then anything.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t *data, std::size_t size,
                                               std::size_t longest, unsigned int seed)
{
    std::minstd_rand random(seed);
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    if (json.isEmpty() || random() % 8 == 0)
        return LLVMFuzzerMutate(data, size, longest);
    const QByteArray changed =
        QJsonDocument(mutatedJson(json, random)).toJson(QJsonDocument::Compact);
    if (std::size_t(changed.size()) > longest)
        return LLVMFuzzerMutate(data, size, longest);
    std::memcpy(data, changed.constData(), std::size_t(changed.size()));
    return std::size_t(changed.size());
}
// NOLINTEND(readability-identifier-naming)
