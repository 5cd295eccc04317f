namespace CrmBot.Domain.Workbooks;

/// <summary>What a cell says: a value, nothing (the cell is empty), or a problem.</summary>
public readonly struct CellReading<T>
{
    private readonly T? value;

    private CellReading(T? value, bool hasValue, CellProblem? problem) => (this.value, HasValue, Problem) = (value, hasValue, problem);

    public bool HasValue { get; }

    public CellProblem? Problem { get; }

    public bool IsEmpty => !HasValue && Problem is null;

    /// <summary>Asking an empty or wrong cell for its value is a bug and throws.</summary>
    public T Value => HasValue ? value! : throw new InvalidOperationException(Problem is null ? "The cell is empty." : $"Wrong cell: {Problem}");

    public T? ValueOr(T? other) => HasValue ? value : other;

    /// <summary>An empty cell becomes a problem.</summary>
    public CellReading<T> Required(Cell cell) => IsEmpty ? CellProblem.In(cell, CellFault.Missing) : this;

    public static implicit operator CellReading<T>(T value) => new(value, true, null);

    public static implicit operator CellReading<T>(CellProblem problem) => new(default, false, problem);
}
