// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bench.h"

#include <QMainWindow>
#include <QNetworkAccessManager>
#include <QStandardItemModel>
#include <QTableView>

/// The bare sample: a window with a table of 250 rows and check columns, on a bare
/// QNetworkAccessManager.
class Sample
{
public:
    Sample();

    /// Compares cell by cell, as simple code does, and sets what has changed.
    void take(const QByteArray &list);

    QMainWindow window;
    QTableView *table = nullptr;
    QStandardItemModel model;
};

QNetworkRequest bareRequest(const Job &job, const QString &callSid);
