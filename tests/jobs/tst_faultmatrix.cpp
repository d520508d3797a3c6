// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultrig.h"

#include <QFile>
#include <QTest>

#include <array>
#include <memory>
#include <vector>

using namespace Firstframe;

namespace {

constexpr std::array<std::pair<const char *, Operation>, 6> operations = {{
    {"Upload", Operation::Upload},
    {"Submit", Operation::Submit},
    {"Status", Operation::Status},
    {"Result", Operation::Result},
    {"Cancel", Operation::Cancel},
    {"Download", Operation::Download},
}};

const QString impossible = QStringLiteral("—");
const QString silence = QStringLiteral("Silence");

struct Row
{
    QString fault;
    QStringList cells; //!< in the order of operations
};

QStringList cellsOf(const QString &line)
{
    QStringList cells = line.split(u'|');
    for (QString &cell : cells)
        cell = cell.trimmed();
    return cells.mid(1, cells.size() - 2);
}

//! The table of docs/faults.md, without its head.
QList<Row> documented()
{
    QFile file(QStringLiteral(FIRSTFRAME_SOURCE_DIR "/docs/faults.md"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("docs/faults.md is missing");
    QList<Row> rows;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines) {
        const QStringList cells = cellsOf(line);
        if (line.startsWith(u'|') && cells.size() == 1 + qsizetype(operations.size()))
            rows.append({cells.first(), cells.sliced(1)});
    }
    return rows.sliced(2); // the heading and the line below it
}

} // namespace

//! \brief docs/faults.md, cell by cell: what each fault does to a job, and that nothing is paid
//! twice or lost by it.
class tst_FaultMatrix final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasEveryFaultOnce();
    void endsAsDocumented_data();
    void endsAsDocumented();
    void endsAsDocumentedAfterSilence();
};

void tst_FaultMatrix::hasEveryFaultOnce()
{
    const QList<Row> rows = documented();
    QSet<QString> names;
    for (const Row &row : rows) {
        QVERIFY2(faultNamed(row.fault), qUtf8Printable(row.fault));
        QVERIFY2(!names.contains(row.fault), qUtf8Printable(row.fault));
        names.insert(row.fault);
    }
    QCOMPARE(names.size(), 30);
}

void tst_FaultMatrix::endsAsDocumented_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("outcome");
    const QList<Row> rows = documented();
    for (const Row &row : rows) {
        for (size_t i = 0; i < operations.size(); ++i) {
            const auto &[name, operation] = operations.at(i);
            const QString cell = row.cells.at(qsizetype(i));
            if (cell != impossible && row.fault != silence)
                QTest::addRow("%s: %s", name, qPrintable(row.fault))
                    << operation << row.fault << cell;
        }
    }
}

void tst_FaultMatrix::endsAsDocumented()
{
    QFETCH(const Operation, operation);
    QFETCH(const QString, fault);
    QFETCH(const QString, outcome);

    FaultRig rig(operation, faultNamed(fault).value());
    const bool isComplete = rig.begin() && rig.finish();
    QCOMPARE(rig.outcome(), outcome);
    QVERIFY(isComplete);
    QVERIFY(rig.possibleSubmits() <= 1);
}

//! All at once, since each takes as long as the patience with a silent server.
void tst_FaultMatrix::endsAsDocumentedAfterSilence()
{
    const QList<Row> rows = documented();
    const auto row = std::ranges::find(rows, silence, &Row::fault);
    QVERIFY(row != rows.end());
    std::vector<std::unique_ptr<FaultRig>> rigs;
    for (const auto &[name, operation] : operations) {
        rigs.push_back(std::make_unique<FaultRig>(operation, faultNamed(silence).value()));
        QVERIFY2(rigs.back()->begin(), name);
    }
    constexpr int longest = 90'000;
    QTRY_VERIFY_WITH_TIMEOUT(
        std::ranges::all_of(rigs, [](const auto &rig) { return rig->hasStruck(); }), longest);
    for (size_t i = 0; i < rigs.size(); ++i) {
        QVERIFY(rigs[i]->finish());
        QCOMPARE(rigs[i]->outcome(), row->cells.at(qsizetype(i)));
        QVERIFY(rigs[i]->possibleSubmits() <= 1);
    }
}

QTEST_GUILESS_MAIN(tst_FaultMatrix)
#include "tst_faultmatrix.moc"
