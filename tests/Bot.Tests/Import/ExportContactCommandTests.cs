using System.Text.Json;
using CrmBot.Bot.Import;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Workbooks;
using CrmBot.Support.App;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmBot.Bot.Tests.Import;

/// <summary>The operator writes a contact's data out, for whoever asked for a copy of theirs.</summary>
[Trait("Spec", "BYD-18"), Trait("Spec", "SEC-3")]
public sealed class ExportContactCommandTests : IDisposable
{
    private const string Day = "2026-11-23";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("crmbot-export-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Both_files_are_written_for_their_owner_alone_and_the_log_says_why()
    {
        await using var bot = await TestBot.StartAsync();
        var contact = await ContactAsync(bot);

        var (code, said) = await RunAsync(bot, "C002", folder.FullName, "--reason", $"letter from {contact.Name}");

        Assert.Equal(0, code);
        Assert.Equal([$"contact-C002-{Day}.json", $"contact-C002-{Day}.xlsx"], Files());
        using (var json = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder.FullName, Files()[0]))))
            Assert.Contains(json.RootElement.GetProperty("fields").EnumerateArray(), field => field.GetProperty("value").ToString() == contact.Phone);
        await using (var file = File.OpenRead(Path.Combine(folder.FullName, Files()[1])))
        {
            using var book = WorkbookReader.Open(file).Value;
            Assert.Contains(book.Sheets[0].Rows(), row => row.Cells is [{ Text: "电话" }, var phone, { Text: "客户维护" }, { Text: "客户档案" }, ..] && phone.Text == contact.Phone);
        }

        foreach (var file in Directory.GetFiles(folder.FullName).Where(_ => !OperatingSystem.IsWindows()))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(file).UnixFileMode);
        var record = await bot.ReadAsync(db => db.AccessRecords.SingleAsync());
        Assert.Equal((ExportContact.Action, contact.Id, "letter from [已删除]"), (record.Action, record.ContactId, record.Note));
        Assert.DoesNotContain(contact.Name, said, StringComparison.Ordinal);
        var held = await bot.ZhaoMin.SayAsync("隐私 C002");
        Assert.Contains("运维人员导出了个人信息：letter from", held.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_existing_file_is_never_touched()
    {
        await using var bot = await TestBot.StartAsync();
        var path = Path.Combine(folder.FullName, $"contact-C002-{Day}.xlsx");
        await File.WriteAllTextAsync(path, "mine");

        var (code, said) = await RunAsync(bot, "C002", folder.FullName, "--reason", "letter");

        Assert.Equal(1, code);
        Assert.Contains($"The file is there already and was not touched: {path}", said, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(path));
        Assert.Single(Files());
        Assert.Equal(0, await RecordsAsync(bot));
    }

    [Fact]
    public async Task Of_several_contacts_one_is_chosen_by_its_number()
    {
        await using var bot = await TestBot.StartAsync();
        var contact = await ContactAsync(bot);
        bot.File.Execute($"INSERT INTO Contacts (Id, CustomerId, Name, IsMain, IsVerified) SELECT '{ContactId.New(bot.Time.GetUtcNow().UtcDateTime.AddMinutes(1)).Value.ToString().ToUpperInvariant()}', CustomerId, '欧阳静', 0, 0 FROM Contacts WHERE Id = '{contact.Id.Value.ToString().ToUpperInvariant()}'");

        var (code, listed) = await RunAsync(bot, "c002", folder.FullName, "--reason", "letter");

        Assert.Equal(2, code);
        Assert.Contains("2: 欧* · 2026-11-23", listed, StringComparison.Ordinal);
        Assert.DoesNotContain("欧阳", listed, StringComparison.Ordinal);
        Assert.Equal((2, "没有这个序号，请写 1 到 2。"), Last(await RunAsync(bot, "C002", folder.FullName, "--reason", "letter", "--contact", "3")));
        Assert.Equal(0, await RecordsAsync(bot));
        Assert.Equal(0, (await RunAsync(bot, "C002", folder.FullName, "--contact", "2", "--english", "--reason", "letter")).Code);
        Assert.Equal([$"contact-C002-2-{Day}.json", $"contact-C002-2-{Day}.xlsx"], Files());
        Assert.Contains("欧阳静", await File.ReadAllTextAsync(Path.Combine(folder.FullName, Files()[0])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_goes_wrong_is_one_clear_sentence_and_leaves_nothing()
    {
        await using var bot = await TestBot.StartAsync();
        var nowhere = Path.Combine(folder.FullName, "nowhere");

        Assert.Equal((1, "没有编号为 C999 的客户。"), Last(await RunAsync(bot, "C999", folder.FullName, "--reason", "letter")));
        Assert.Equal((1, $"没有这个文件夹：{nowhere}"), Last(await RunAsync(bot, "C002", nowhere, "--reason", "letter")));
        Assert.Equal((2, "请写明原因：--reason \"为什么导出\"。原因会记进查看记录。"), Last(await RunAsync(bot, "C002", folder.FullName)));
        Assert.Equal((2, "请写明原因：--reason \"为什么导出\"。原因会记进查看记录。"), Last(await RunAsync(bot, "C002", folder.FullName, "--reason", " ")));
        foreach (var wrong in new string[][] { [], ["C002"], ["--reason", "letter"], ["C002", folder.FullName, "--reason"], ["C002", folder.FullName, "--contact", "x"], ["C002", folder.FullName, "--all"] })
            Assert.StartsWith("Usage: export-contact NUMBER FOLDER", (await RunAsync(bot, wrong)).Text, StringComparison.Ordinal);
        Assert.Equal((1, $"这个文件夹不能写入：{folder.FullName}"), Last(await RunAsync(bot, _ => throw new UnauthorizedAccessException())));

        Assert.Empty(Files());
        Assert.Equal(0, await RecordsAsync(bot));
    }

    [Fact]
    public async Task A_contact_who_is_erased_has_nothing_to_export()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.ZhaoMin.SayAsync("删除个人信息 C002");
        await bot.ZhaoMin.PressAsync("删除");

        Assert.Equal((1, "这位联系人的个人信息已经删除。"), Last(await RunAsync(bot, "C002", folder.FullName, "--reason", "letter")));
        Assert.Empty(Files());
    }

    [Fact]
    public async Task A_full_disk_leaves_no_half_file()
    {
        if (!File.Exists("/dev/full"))
            return;
        await using var bot = await TestBot.StartAsync();

        // The first file fits, the second meets the end of the disk.
        var (code, said) = Last(await RunAsync(bot, path => path.EndsWith(".json", StringComparison.Ordinal) ? NewFile(path) : File.Open("/dev/full", FileMode.Open, FileAccess.Write)));

        Assert.Equal((1, $"磁盘满了，没有留下文件：{folder.FullName}。查看记录里已经记了这次导出。"), (code, said));
        Assert.Empty(Files());
        Assert.Equal(1, await RecordsAsync(bot));
    }

    private static FileStream NewFile(string path) => new(path, FileMode.CreateNew);

    private string[] Files() => [.. folder.GetFiles().Select(f => f.Name).Order(StringComparer.Ordinal)];

    private static Task<Contact> ContactAsync(TestBot bot) => bot.ReadAsync(db => db.Contacts.SingleAsync(c => db.Customers.Any(x => x.Id == c.CustomerId && x.Number == "C002")));

    private static Task<int> RecordsAsync(TestBot bot) => bot.ReadAsync(db => db.AccessRecords.CountAsync());

    private static (int, string) Last((int Code, string Text) said) => (said.Code, said.Text.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)[^1]);

    private static Task<(int Code, string Text)> RunAsync(TestBot bot, params string[] words) => RunAsync(bot, words, null);

    private Task<(int Code, string Text)> RunAsync(TestBot bot, Func<string, Stream> create) => RunAsync(bot, ["C002", folder.FullName, "--reason", "letter"], create);

    private static async Task<(int Code, string Text)> RunAsync(TestBot bot, string[] words, Func<string, Stream>? create)
    {
        using var output = new StringWriter();
        var code = await ExportContactCommand.RunAsync(["export-contact", .. words], bot.Host.Services, output, default, create);
        return (code, output.ToString());
    }
}
