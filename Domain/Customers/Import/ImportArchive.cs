using CrmBot.Domain.People;
using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Workbooks;
using CrmBot.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Customers.Import;

/// <summary>
/// The archive out of Excel (ARC-10): first a dry run which names every bad cell, then, when the user says so, all of it
/// in one transaction. Importing the same workbook again adds nothing.
/// </summary>
public sealed class ImportArchive(CrmDbContext database, PlaybookLibrary playbooks, WorkingClocks clocks)
{
    /// <summary>The dry run; stores nothing. Refuses with the records of WorkbookRefusals.cs, or <see cref="NoKnownSheet"/>.</summary>
    /// <param name="shiftDays">All days of the workbook move by so many; 0 for a real import.</param>
    public async Task<Outcome<ImportPlan>> ReadAsync(
        Stream workbook, string tenantId, DateTime nowUtc, int shiftDays, CancellationToken cancellationToken)
    {
        var opened = WorkbookReader.Open(workbook);
        if (opened.IsRefused)
            return opened.Refusal!;
        using var book = opened.Value;
        var tables = ImportTables.Find(book);
        if (tables.IsEmpty)
            return new NoKnownSheet([.. book.Sheets.Select(sheet => sheet.Name)]);
        var known = await KnownArchive.ReadAsync(database, tenantId, cancellationToken);
        var today = clocks.Of(Person.DefaultHours, Person.DefaultZone).LocalDay(nowUtc);
        var reading = new ImportReading(known, playbooks, StoredLengths.Of(database), today, shiftDays);
        try
        {
            tables.Read(reading);
        }
        catch (Exception broken) when (broken is InvalidDataException or System.Xml.XmlException)
        {
            // The rows are unpacked only now.
            return new WorkbookDamaged();
        }

        return new ImportPlan(tenantId, reading.Findings, reading.Counts, new(reading.People, reading.Customers.All));
    }

    /// <summary>
    /// Stores the plan, or nothing of it. Refuses with <see cref="ImportHasBadCells"/>, or <see cref="OutOfDate"/> when
    /// somebody else changed the same rows meanwhile: then read again.
    /// </summary>
    /// <param name="skipBadRows">Leave out the rows with bad cells instead of refusing.</param>
    public async Task<Outcome<ImportDone>> ApplyAsync(ImportPlan plan, bool skipBadRows, DateTime nowUtc, CancellationToken cancellationToken)
    {
        if (plan.HasBadCells && !skipBadRows)
            return new ImportHasBadCells(plan.BadCells.Count, plan.BadRows);
        database.ChangeTracker.Clear();
        database.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            var written = new ImportWriting(database, plan.TenantId, nowUtc);
            await new WritePeople(written).WriteAsync(plan.Rows.People, cancellationToken);
            await new WriteCustomers(written, playbooks, clocks).WriteAsync(plan.Rows.Customers, cancellationToken);
            database.ChangeTracker.DetectChanges();
            // One save is one transaction, and on SQLite one turn in the queue of writers.
            await database.SaveChangesAsync(cancellationToken);
            return written.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new OutOfDate();
        }
        catch (DbUpdateException exception) when (exception.IsDuplicateKey())
        {
            return new OutOfDate();
        }
        finally
        {
            database.ChangeTracker.AutoDetectChangesEnabled = true;
            database.ChangeTracker.Clear();
        }
    }
}
