namespace CrmBot.Domain.Workbooks;

/// <summary>A value on its way into a sheet. Text stays text whatever it begins with (SEC-4); only real numbers become numbers.</summary>
public readonly record struct WrittenCell
{
    internal WrittenStyle Style { get; private init; }
    internal string? Words { get; private init; }
    internal decimal Number { get; private init; }

    public bool IsEmpty => Style == WrittenStyle.None;

    public static WrittenCell Text(string? text) => string.IsNullOrEmpty(text) ? default : new() { Style = WrittenStyle.Text, Words = text };

    internal static WrittenCell Header(string text) => new() { Style = WrittenStyle.Header, Words = text };

    public static WrittenCell Whole(long? number) => number is { } known ? new() { Style = WrittenStyle.Whole, Number = known } : default;

    /// <param name="unit">The unit that the column's header names: 120 万元 is written as 120.</param>
    public static WrittenCell Money(long? fen, HeaderUnit unit = HeaderUnit.None) =>
        fen is { } known ? new() { Style = WrittenStyle.Money, Number = known / 100m / unit.InYuan() } : default;

    public static WrittenCell Percent(int? basisPoints) =>
        basisPoints is { } known ? new() { Style = WrittenStyle.Percent, Number = known / 10_000m } : default;

    public static WrittenCell Day(DateOnly? day) =>
        day is { } known ? new() { Style = WrittenStyle.Day, Number = (decimal)known.ToDateTime(TimeOnly.MinValue).ToOADate() } : default;

    /// <param name="local">On the reader's wall clock; a UTC moment is converted before it comes here.</param>
    public static WrittenCell Moment(DateTime? local) =>
        local is { } known ? new() { Style = WrittenStyle.Moment, Number = (decimal)known.ToOADate() } : default;

    public static implicit operator WrittenCell(string? text) => Text(text);

    public static implicit operator WrittenCell(int number) => Whole(number);

    public static implicit operator WrittenCell(DateOnly day) => Day(day);
}
