// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/identifier.h"

#include <QRandomGenerator>

namespace Firstframe::Sandbox {

QString randomText(QStringView alphabet, qsizetype length)
{
    QRandomGenerator *random = QRandomGenerator::system();
    QString text;
    while (text.size() < length) {
        const QChar letter = alphabet[random->bounded(alphabet.size())];
        if (!text.isEmpty() || letter != u'0')
            text += letter;
    }
    return text;
}

} // namespace Firstframe::Sandbox
