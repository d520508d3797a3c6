// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QFile>
#include <QString>

namespace Firstframe {

//! \brief The file that a download grows in. Unbuffered: what write() took is the system's.
class PartFile
{
public:
    explicit PartFile(const QString &path);

    [[nodiscard]] QString path() const { return m_file.fileName(); }
    //! \brief Bytes that are there now; 0 when there is no file.
    [[nodiscard]] qint64 size() const { return m_file.size(); }

    //! \brief Opens it to go on after what it holds.
    [[nodiscard]] Result<void> openToAppend();
    //! \brief Opens it and forgets what it holds.
    [[nodiscard]] Result<void> openEmpty();
    [[nodiscard]] Result<void> write(const QByteArray &bytes);
    //! \brief Returns once the disk has it (fsync), and closes. Blocks.
    [[nodiscard]] Result<void> sync();

    //! \brief NoSpace when the disk cannot take so many more bytes. A disk that does not say how
    //! much is free is believed to have it.
    [[nodiscard]] Result<void> checkSpaceFor(qint64 bytes) const;

private:
    [[nodiscard]] Result<void> open(QIODevice::OpenMode mode);
    [[nodiscard]] std::unexpected<Error> failed(int systemError) const;

    QFile m_file;
};

} // namespace Firstframe
