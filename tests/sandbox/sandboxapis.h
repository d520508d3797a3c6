// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/sandboxbench.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace Firstframe::Sandbox {

//! \brief The providers' requests as their pages show them, written down once for all tests.
//!
//! \a mode is "i2v", "t2v" or "fast".
struct Submit
{
    QString path;
    QJsonObject body;
};

//! \brief Every provider that the sandbox can stand for.
[[nodiscard]] QStringList standInNames();
//! \brief What a sandbox needs so that this provider answers: two pairs share their paths.
[[nodiscard]] ServerOptions optionsFor(const QString &provider, double speed = 1);
//! \brief The shared sandbox in which this provider answers.
[[nodiscard]] const SandboxBench &benchFor(const QString &provider, double speed);

[[nodiscard]] Submit goodSubmit(const SandboxBench &bench, const QString &provider,
                                const QString &mode);
//! \brief Authorization in the form of the provider's page.
[[nodiscard]] Headers keyFor(const QString &provider, const QByteArray &key = "sk-good");
[[nodiscard]] Answer post(const SandboxBench &bench, const QString &provider, const Submit &submit);
//! \brief The status of an accepted submit.
[[nodiscard]] int acceptedStatus(const QString &provider);

//! \brief How the provider takes that picture: as a data URI, or as a link after an upload.
[[nodiscard]] QString placed(const SandboxBench &bench, const QString &provider,
                             const QByteArray &picture, const QString &type);

// Where the fields are, dots between names.
[[nodiscard]] QString promptField(const QString &provider);
[[nodiscard]] QString pictureField(const QString &provider);
[[nodiscard]] QString settingField(const QString &provider, const QString &name);
[[nodiscard]] QString optimizerField(const QString &provider);
//! \brief Whether the resolution is a field; where it is none, the path chooses.
[[nodiscard]] bool hasResolution(const QString &provider);
[[nodiscard]] QJsonValue durationValue(const QString &provider, int seconds);
[[nodiscard]] QString resolutionValue(const QString &provider, const QString &name);
//! \brief The object with one value set, at a path such as "input.prompt"; undefined removes it.
[[nodiscard]] QJsonObject with(QJsonObject object, const QString &path, const QJsonValue &value);

//! \brief What the provider says of a task, each in its own words.
struct TaskView
{
    QString state;
    QString clip; //!< its link, when there is one
    Answer answer; //!< the one that held them
};

[[nodiscard]] QString taskId(const QString &provider, const Answer &submitted);
[[nodiscard]] QString doneWord(const QString &provider);
[[nodiscard]] TaskView follow(const SandboxBench &bench, const QString &provider,
                              const QString &mode, const QString &id);

} // namespace Firstframe::Sandbox
