using CrmBot.Bot.Import;
using CrmBot.Domain.Workbooks;
using CrmBot.Support.App;
using Xunit;

namespace CrmBot.Bot.Tests.Import;

/// <summary>What the import prints about a workbook that somebody has prepared: text of ours with their text in it, never their lines (SEC-4).</summary>
[Trait("Spec", "SEC-4")]
public sealed class ImportCommandTests
{
    private const string Forged = "Imported: 9 people";

    [Theory]
    [InlineData("=HYPERLINK(\"https://evil.example\")")]
    [InlineData("+1")]
    [InlineData("-1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("_x000D_=1")]
    [InlineData("\n=1")]
    [InlineData("\u001b[2J")]
    [InlineData("\u202e=1")]
    public async Task No_cell_begins_a_line_or_ends_one(string hostile)
    {
        await using var bot = await TestBot.StartAsync();
        var text = $"{hostile}\n{Forged}";
        var path = Path.Combine(Path.GetDirectoryName(bot.File.FullPath)!, "hostile.xlsx");
        await using (var file = File.Create(path))
        {
            WorkbookWriter.Write(file,
            [
                new("客户信息登记表", [new("客户编号"), new("客户名称"), new("客户联系人"), new("登记日期"), new(text)],
                    [["H001", text, "李敏", text, text], ["H001", $"{text} 2", "李敏", "2026-01-05", ""], [text, text, text, text, text]]),
                // Known by its headers, whatever it is called.
                new(hostile, [new("姓名"), new("英文名"), new("角色"), new("团队"), new("上级"), new("Entra 对象 ID"), new("语言"), new("时区"), new("工作时间")],
                    [[text, text, text, text, text, text, text, text, text]]),
            ]);
        }

        using var output = new StringWriter();
        await ImportCommand.RunAsync(["import", path, "--tenant", Chatter.Tenant], bot.Host.Services, output, default);

        var lines = output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(lines, line => line.Contains(Forged, StringComparison.Ordinal));
        Assert.All(lines, line =>
        {
            Assert.False(FormulaGuard.LooksLikeFormula(line), line);
            Assert.False(line.StartsWith(Forged, StringComparison.Ordinal), line);
            Assert.DoesNotContain(line, letter => char.IsControl(letter) || letter == '\u202e');
        });
    }
}
