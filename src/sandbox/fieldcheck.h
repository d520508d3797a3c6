// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resolution.h"
#include "sandbox/message.h"
#include "sandbox/refusal.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <chrono>

namespace Firstframe::Sandbox {

enum class FieldType { Text, Integer, Boolean, Object, TextList };

//! \brief One row of a provider's table of fields.
struct Field
{
    QString name;
    FieldType type = FieldType::Text;
    bool required = false;
    qsizetype least = 0; //!< code points of a text, items of a list
    qsizetype most = -1; //!< likewise; -1: no limit
    QJsonArray allowed; //!< empty: any value of the type
    QList<Field> fields; //!< of an object
};

//! \brief The body as a JSON object, or why it is none. Wants Content-Type application/json, which
//! every provider's page shows and MyRouter's requires.
[[nodiscard]] Checked<QJsonObject> jsonBody(const Request &request);

//! \brief Refuses the first field that is missing, not in the table, or of a wrong type or value.
//! "6" is no integer, 1 is no boolean, null is nothing at all.
[[nodiscard]] Checked<void> checkFields(const QJsonObject &object, const QList<Field> &fields,
                                        const QString &prefix = {});

//! \brief The body with all of its fields checked.
[[nodiscard]] Checked<QJsonObject> checkedBody(const Request &request, const QList<Field> &fields);

// Rows that all the tables share.
[[nodiscard]] Field requiredPrompt(); //!< 1 to 2,000 code points
[[nodiscard]] Field optionalPrompt(qsizetype least = 0);
[[nodiscard]] Field durationField();
[[nodiscard]] Field resolutionField();
[[nodiscard]] Field flagField(const QString &name);

struct ClipSettings
{
    std::chrono::seconds duration{6};
    Resolution resolution = Resolution::P768;
};

//! \brief "duration" and "resolution" of checked fields; 10 s is to be had at 768P only.
[[nodiscard]] Checked<ClipSettings> clipSettings(const QJsonObject &object);

} // namespace Firstframe::Sandbox
