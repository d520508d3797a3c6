// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobstatements.h"

#include "jobs/jobrow.h"

#include <QStringList>

namespace Firstframe::JobStatements {

namespace {

QString select(const QString &rest)
{
    return QStringLiteral("SELECT id, ") + jobColumnNames(JobColumns::All).join(u", ")
           + QStringLiteral(" FROM job ") + rest;
}

QString insertText()
{
    const QStringList names = jobColumnNames(JobColumns::All);
    return QStringLiteral("INSERT INTO job (%1) VALUES (%2)")
        .arg(names.join(u", "), QStringList(names.size(), QStringLiteral("?")).join(u", "));
}

QString updateText()
{
    return QStringLiteral("UPDATE job SET %1 = ? WHERE id = ? AND state = ?")
        .arg(jobColumnNames(JobColumns::Changing).join(u" = ?, "));
}

} // namespace

const QString &all()
{
    static const QString sql = select(QStringLiteral("WHERE state != 'removed' ORDER BY id DESC"));
    return sql;
}

const QString &one()
{
    static const QString sql = select(QStringLiteral("WHERE id = ? AND state != 'removed'"));
    return sql;
}

const QString &inState()
{
    static const QString sql = select(QStringLiteral("WHERE state = ? ORDER BY id"));
    return sql;
}

const QString &atProvider()
{
    static const QString sql = select(QStringLiteral("WHERE provider_id = ? AND state = ?"));
    return sql;
}

const QString &line()
{
    static const QString sql = select(QStringLiteral("WHERE state = 'waiting' ORDER BY rank"));
    return sql;
}

const QString &removed()
{
    static const QString sql = select(QStringLiteral("WHERE state = 'removed' ORDER BY id"));
    return sql;
}

const QString &insert()
{
    static const QString sql = insertText();
    return sql;
}

const QString &update()
{
    static const QString sql = updateText();
    return sql;
}

} // namespace Firstframe::JobStatements
