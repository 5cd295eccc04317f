using System.Diagnostics;
using CrmBot.Domain.Workbooks;
using Xunit;
using Xunit.Abstractions;

namespace CrmBot.Domain.Tests.Workbooks;

[CollectionDefinition(nameof(AloneOnTheHeap), DisableParallelization = true)]
public sealed class AloneOnTheHeap;

/// <summary>Measures the heap, which other tests would fill meanwhile.</summary>
[Trait("Spec", "ARC-10")]
[Collection(nameof(AloneOnTheHeap))]
public sealed class WorkbookSizeTests(ITestOutputHelper output)
{
    [Fact]
    public void Fifty_thousand_rows_are_walked_without_holding_them()
    {
        var watch = Stopwatch.StartNew();
        using var file = new MemoryStream();
        WorkbookWriter.Write(file, [new("大表", [.. Enumerable.Range(1, 12).Select(i => new WrittenColumn($"列{i}"))], Rows(50_000))]);
        output.WriteLine($"written in {watch.ElapsedMilliseconds} ms, packed {file.Length / 1024} KB");
        file.Position = 0;
        watch.Restart();
        using var book = WorkbookReader.Open(file).Value;
        Assert.Equal(50_001, book.Sheets[0].RowCount);
        output.WriteLine($"checked and opened in {watch.ElapsedMilliseconds} ms");
        watch.Restart();

        var (rows, most) = (0, 0L);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var row in book.Sheets[0].Rows())
        {
            if (++rows % 10_000 == 0)
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        output.WriteLine($"walked in {watch.ElapsedMilliseconds} ms, held {most / 1024} KB");
        Assert.Equal(50_001, rows);
        Assert.InRange(most, long.MinValue, 4 * 1024 * 1024);
    }

    private static IEnumerable<IReadOnlyList<WrittenCell>> Rows(int count) => Enumerable.Range(1, count).Select(i => (IReadOnlyList<WrittenCell>)
    [
        $"C{i:00000}", $"第{i * 7919 % 100_003}号客户有限公司", "制造业", WrittenCell.Money(i * 1_234_567L), WrittenCell.Percent(i % 10_000), i % 10 + 1,
        new DateOnly(2026, 1, 1).AddDays(i % 300), "电话回访", $"确认第 {i} 号订单的交付情况", "交付及时", "王磊", "已完成",
    ]);
}
