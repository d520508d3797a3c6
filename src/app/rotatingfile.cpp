// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rotatingfile.h"

namespace Firstframe {

namespace {

QString kept(const QString &path, int age)
{
    return QStringLiteral("%1.%2").arg(path).arg(age);
}

QStringList tailOf(const QString &path)
{
    constexpr qint64 mostBytes = 256 * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const bool isCut = file.size() > mostBytes && file.seek(file.size() - mostBytes);
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    if (isCut && !lines.isEmpty())
        lines.removeFirst(); // half a line
    return lines;
}

} // namespace

RotatingFile::RotatingFile(const QString &path, qint64 mostBytes, int mostKept)
    : m_path(path)
    , m_mostBytes(mostBytes)
    , m_mostKept(mostKept)
    , m_file(path)
{}

bool RotatingFile::open()
{
    return m_file.open(QIODevice::Append);
}

void RotatingFile::writeLine(const QByteArray &line)
{
    if (m_file.size() + line.size() >= m_mostBytes && m_file.size() > 0)
        rotate();
    m_file.write(line + '\n');
    m_file.flush();
}

void RotatingFile::rotate()
{
    m_file.close();
    QFile::remove(kept(m_path, m_mostKept));
    for (int age = m_mostKept - 1; age >= 1; --age)
        QFile::rename(kept(m_path, age), kept(m_path, age + 1));
    QFile::rename(m_path, kept(m_path, 1));
    // Where it could not be renamed, it is better begun anew than grown for ever.
    (void)m_file.open(QIODevice::WriteOnly | QIODevice::Truncate);
}

QStringList lastLines(const QString &path, int count)
{
    QStringList lines = tailOf(path);
    if (lines.size() < count)
        lines = tailOf(kept(path, 1)) + lines;
    return lines.mid(std::max<qsizetype>(0, lines.size() - count));
}

} // namespace Firstframe
