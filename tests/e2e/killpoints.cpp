// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/killpoints.h"

namespace Firstframe {

using namespace Qt::StringLiterals;

namespace {

const QByteArray submitting = "after write -wal submitting";
const QByteArray sent = "after write socket: {submit}";
const QByteArray accepted = "after write -wal {task}";
const QByteArray downloading = "after write -wal downloading";
const QByteArray synced = "after sync -wal";
const QByteArray renamed = "after rename .mp4";
const QByteArray posterThere = "after rename /posters/";

const QStringList isWaiting{u"waiting"_s};
const QStringList isSubmitting{u"submitting"_s};
const QStringList isRunning{u"running"_s};
const QStringList isDownloading{u"downloading"_s};
const QStringList isDone{u"done"_s};

constexpr auto lost = JobState::Unconfirmed;
constexpr auto inEngine = Moment::Never;

} // namespace

QList<KillPoint> uploadPoints()
{
    return {
        {"upload: half of the body", {}, Moment::UploadHalf, isWaiting},
        {"upload: read by the provider", {}, Moment::UploadRead, isWaiting},
        {"upload: link not written", {"before write -wal uploaded.png"}, inEngine, isWaiting},
        {"upload: link written",
         {"after write -wal uploaded.png", "before write -wal submitting"},
         inEngine,
         isWaiting},
    };
}

QList<KillPoint> submitPoints()
{
    return {
        {"submit: nothing written", {"before write -wal submitting"}, inEngine, isWaiting},
        {"submit: half written", {submitting}, inEngine, isWaiting},
        {"submit: not synced", {submitting, "before sync -wal"}, inEngine, isSubmitting, lost, 0},
        {"submit: on disk", {submitting, synced}, inEngine, isSubmitting, lost, 0},
        {"submit: before the first byte",
         {submitting, synced, "before write socket: {submit}"},
         inEngine,
         isSubmitting,
         lost,
         0},
        {"submit: first bytes sent", {sent}, inEngine, isSubmitting, lost},
        {"submit: half of a 5 MB body", {}, Moment::SubmitHalf, isSubmitting, lost},
        {"submit: read by the provider", {}, Moment::SubmitRead, isSubmitting, lost},
        {"submit: half of the reply",
         {sent, "after read socket: {cut}"},
         Moment::SubmitReplyHalf,
         isSubmitting,
         lost},
        {"submit: the whole reply",
         {sent, "after read socket: {task}"},
         inEngine,
         isSubmitting,
         lost},
        {"task id: nothing written", {"before write -wal {task}"}, inEngine, isSubmitting, lost},
        {"task id: half written", {accepted}, inEngine, isSubmitting, lost},
        {"task id: not synced", {accepted, "before sync -wal"}, inEngine, isRunning},
        {"task id: on disk", {accepted, synced}, inEngine, isRunning},
    };
}

QList<KillPoint> pollPoints()
{
    return {
        {"poll: before it is sent", {"before write socket: {status}"}, inEngine, isRunning},
        {"poll: read by the provider", {}, Moment::PollRead, isRunning},
        {"success: nothing written", {"before write -wal downloading"}, inEngine, isRunning},
        {"success: half written", {downloading}, inEngine, isRunning},
        {"success: on disk", {downloading, synced}, inEngine, isDownloading},
    };
}

QList<KillPoint> resultPoints()
{
    return {{"result: read by the provider", {}, Moment::ResultRead, isRunning}};
}

QList<KillPoint> clipPoints()
{
    return {
        {"download: before it is sent",
         {"before write socket: GET /made/"},
         inEngine,
         isDownloading},
        {"download: first bytes", {"after write .part"}, inEngine, isDownloading},
        {"download: half", {"after write .part @{half}"}, inEngine, isDownloading},
        {"download: last byte, not synced", {"before sync .part"}, inEngine, isDownloading},
        {"download: synced", {"after sync .part"}, inEngine, isDownloading},
        {"name: nothing written", {"before write -wal .mp4"}, inEngine, isDownloading},
        {"name: on disk", {"before rename .mp4"}, inEngine, isDownloading},
        {"name: after the rename", {renamed}, inEngine, isDownloading},
        {"poster: first bytes", {renamed, "after write /posters/"}, inEngine, isDownloading},
        {"poster: before it has a name", {"before rename /posters/"}, inEngine, isDownloading},
        {"poster: with a passing name", {posterThere}, inEngine, isDownloading},
        {"done: nothing written",
         {posterThere, "before write -wal in place"},
         inEngine,
         isDownloading},
        {"done: half written", {posterThere, "after write -wal in place"}, inEngine, isDownloading},
        {"done: on disk", {"after write -wal in place", synced}, inEngine, isDone},
    };
}

namespace {

QList<KillPoint> secondSubmitPoints()
{
    return {
        {"again: verdict not written",
         {sent},
         inEngine,
         isSubmitting,
         lost,
         1,
         {"before write -wal unconfirmed"}},
        {"again: verdict half written",
         {sent},
         inEngine,
         isSubmitting,
         lost,
         1,
         {"after write -wal unconfirmed"}},
        {"again: verdict on disk",
         {sent},
         inEngine,
         isSubmitting,
         lost,
         1,
         {"after write -wal unconfirmed", synced}},
        {"again: before the submit",
         {"before write -wal submitting"},
         inEngine,
         isWaiting,
         lost,
         0,
         {submitting, synced}},
    };
}

QList<KillPoint> secondClipPoints()
{
    return {
        {"again: first bytes, then the rest",
         {"after write .part"},
         inEngine,
         isDownloading,
         JobState::Done,
         1,
         {"after write .part"}},
        {"again: half, then synced",
         {"after write .part @{half}"},
         inEngine,
         isDownloading,
         JobState::Done,
         1,
         {"after sync .part"}},
        {"again: after the rename, poster",
         {renamed},
         inEngine,
         isDownloading,
         JobState::Done,
         1,
         {"after write /posters/"}},
        {"again: before the rename, after it",
         {"before rename .mp4"},
         inEngine,
         isDownloading,
         JobState::Done,
         1,
         {renamed}},
    };
}

} // namespace

QList<KillPoint> secondPoints()
{
    return secondSubmitPoints() + secondClipPoints();
}

QList<KillPoint> firstStartPoints()
{
    return {
        {"first start: database begun", {"after write jobs.sqlite"}},
        {"first start: schema half written", {"after write -wal CREATE TABLE event"}},
        {"first start: schema not synced",
         {"after write -wal CREATE TABLE event", "before sync -wal"}},
        {"first start: before it has its name", {"before rename jobs.sqlite"}},
        {"first start: with its name", {"after rename jobs.sqlite"}},
        {"picture: first bytes copied", {"after write /images/"}},
        {"picture: with a passing name", {"after rename /images/incoming"}},
        {"picture: in place", {"after rename /images/incoming", "after rename .jpg"}},
        {"job: half written", {"after write -wal waiting"}},
    };
}

QByteArrayList filledIn(const QByteArrayList &steps, const TaskProvider &provider)
{
    const QByteArray task = TaskProvider::task(1);
    QByteArrayList filled = steps;
    for (QByteArray &step : filled) {
        step.replace("{submit}", provider.submitLine());
        step.replace("{status}", provider.statusLine());
        step.replace("{cut}", provider.endOfCutReply());
        step.replace("{task}", task);
        step.replace("{half}", QByteArray::number(provider.clip(task).size() / 2));
    }
    return filled;
}

} // namespace Firstframe
