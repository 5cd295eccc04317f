using System.Text;
using CrmBot.Domain.Workbooks;

namespace CrmBot.Domain.Customers.Import;

/// <summary>Reads the cells of one row; a bad one is told to the findings and gives nothing.</summary>
internal sealed class RowReader(FormTable table, SheetRow row, ImportReading reading)
{
    // What no company ever wrote; keeps moved days within the calendar.
    private const int LastYear = 2200;

    public bool IsBad { get; private set; }

    public string Sheet => table.SheetName;

    public bool HasColumn(string field) => table.Map.Has(field);

    /// <summary>A missing column's cell stands for the whole row, so its address is the row's first.</summary>
    public Cell Cell(string field) =>
        table.Map.Cell(row, field) is { Address.Length: > 0 } cell ? cell : new(CellAddress.Of(row.Number, 0), "", CellKind.Empty);

    /// <param name="limit">Longer texts are bad: nothing is cut silently.</param>
    public string? Text(string field, int limit, bool isRequired = false)
    {
        var cell = Cell(field);
        if (!TryTake(field, cell, CellParser.Text(cell), isRequired, out var text))
            return null;
        if (text.Any(char.IsSurrogate))
            text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)); // half letters become the sign for an unknown one
        if (text.Length <= limit && !cell.IsCut)
            return text;
        Complain(field, ImportFault.TooLong, $"≤ {limit}");
        return null;
    }

    /// <summary>An amount of at least nothing.</summary>
    public long? Fen(string field)
    {
        var cell = Cell(field);
        if (!TryTake(field, cell, CellParser.Fen(cell, table.Map.UnitOf(field)), false, out var fen))
            return null;
        if (fen >= 0)
            return fen;
        Complain(field, CellFault.OutOfRange, "≥ 0");
        return null;
    }

    public int? BasisPoints(string field) =>
        TryTake(field, Cell(field), CellParser.BasisPoints(Cell(field)), false, out var points) ? points : null;

    public int? Whole(string field, int least, int most) =>
        TryTake(field, Cell(field), CellParser.Whole(Cell(field), least, most), false, out var number) ? number : null;

    public bool? YesNo(string field) =>
        TryTake(field, Cell(field), CellParser.YesNo(Cell(field)), false, out var answer) ? answer : null;

    public T? Choice<T>(string field, IReadOnlyDictionary<string, T> words, bool isRequired = false) where T : struct =>
        TryTake(field, Cell(field), CellParser.Choice(Cell(field), words), isRequired, out var choice) ? choice : null;

    /// <summary>Moved by the import's shift.</summary>
    public DateOnly? Day(string field, bool isRequired = false)
    {
        if (!TryTake(field, Cell(field), CellParser.Day(Cell(field)), isRequired, out var day) || !IsInRange(field, day.Year))
            return null;
        return day.AddDays(reading.ShiftDays);
    }

    /// <summary>Moved by the import's shift; on the wall clock.</summary>
    public DateTime? Moment(string field)
    {
        if (!TryTake(field, Cell(field), CellParser.Moment(Cell(field)), false, out var moment) || !IsInRange(field, moment.Year))
            return null;
        return moment.AddDays(reading.ShiftDays);
    }

    /// <summary>A colleague's object id. Masked or empty: nobody.</summary>
    public string? Person(string field)
    {
        var cell = Cell(field);
        if (!TryTake(field, cell, CellParser.Text(cell), false, out var name))
            return null;
        if (CellParser.IsMaskedPerson(cell))
        {
            reading.Findings.WarnOnce(ImportWarningKind.PersonMasked, Sheet, field, cell);
            return null;
        }

        var called = reading.Names.Find(name);
        if (called.Count == 1)
            return called.First();
        if (called.Count == 0)
            Complain(field, ImportFault.NobodyCalled, reading.Names.Names);
        else
            Complain(field, ImportFault.SeveralCalled, [.. called]);
        return null;
    }

    public void Complain(string field, ImportFault fault, params IReadOnlyList<string> write) =>
        Complain(field, fault, CellFault.NotAChoice, write);

    /// <summary>The cell can be read but not be meant so.</summary>
    public void Complain(string field, CellFault fault, params IReadOnlyList<string> write) =>
        Complain(field, ImportFault.Unreadable, fault, write);

    public void Warn(ImportWarningKind kind, string field, params IReadOnlyList<string> about) =>
        reading.Findings.Warn(kind, Sheet, Cell(field), about);

    private bool TryTake<T>(string field, Cell cell, CellReading<T> read, bool isRequired, out T value)
    {
        value = default!;
        if (cell is { IsFormula: true, IsEmpty: true })
            Complain(field, ImportFault.FormulaWithoutResult, CellFault.Missing, []);
        else if ((isRequired ? read.Required(cell) : read).Problem is { } problem)
            Add(field, ImportFault.Unreadable, problem);
        else if (read.HasValue)
        {
            if (cell.IsFormula)
                reading.Findings.WarnOnce(ImportWarningKind.Formula, Sheet, field, cell);
            value = read.Value;
            return true;
        }

        return false;
    }

    private bool IsInRange(string field, int year)
    {
        if (year <= LastYear)
            return true;
        Complain(field, CellFault.OutOfRange, $"≤ {LastYear}");
        return false;
    }

    private void Complain(string field, ImportFault fault, CellFault cellFault, IReadOnlyList<string> write) =>
        Add(field, fault, CellProblem.In(Cell(field), cellFault, write));

    private void Add(string field, ImportFault fault, CellProblem problem)
    {
        IsBad = true;
        reading.Findings.Add(new(Sheet, row.Number, field, fault, problem));
    }
}
