// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a Qt window can be: what ours is measured against.
#include <QApplication>
#include <QMainWindow>

int main(int argc, char *argv[])
{
    const QApplication app(argc, argv);
    QMainWindow window;
    window.resize(1400, 860);
    window.show();
    return QApplication::exec();
}
