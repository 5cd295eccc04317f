using CrmBot.Bot.Import;
using CrmBot.Bot.Jobs;
using CrmBot.Support.App;
using CrmBot.Support.Privacy;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmBot.Bot.Tests.Import;

/// <summary>The office is left alone for six years: the operator sees what is past its time, and lets it go.</summary>
[Trait("Spec", "SEC-3")]
public sealed class RetentionTests
{
    private static readonly DateTimeOffset SixYearsLater = new(2032, 11, 24, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_look_names_numbers_and_counts_and_changes_nothing()
    {
        await using var bot = await TestBot.StartAsync();
        Assert.Contains("Past their time, would be erased: 0 contacts", await RunAsync(bot), StringComparison.Ordinal);
        bot.Time.AdvanceTo(SixYearsLater);

        var said = await RunAsync(bot);

        Assert.Contains("Kept: contacts of lost customers for 3 years, of silent ones for 5 years, drafts for 180 days.", said, StringComparison.Ordinal);
        Assert.Matches("Past their time, would be erased: [1-9][0-9]* contacts? · C0", said);
        Assert.Matches("到期，但还欠着承诺或约定，或正在通话：[1-9][0-9]* 位 · C0", said);
        Assert.Contains("只是查看，什么都没有改。", said, StringComparison.Ordinal);
        Leaks.None([said], PersonalData.In(bot.File.FullPath));
        Assert.Equal((0, 0), await ErasedAsync(bot));
    }

    [Fact]
    public async Task Applied_it_is_done_once_and_the_log_of_lookups_knows_each()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Time.AdvanceTo(SixYearsLater);

        var first = await RunAsync(bot, "--apply");
        var (contacts, records) = await ErasedAsync(bot);

        Assert.Contains($"Erased: {contacts} contact", first, StringComparison.Ordinal);
        Assert.InRange(contacts, 1, 1000);
        Assert.Equal(contacts, records);
        Assert.Contains("Erased: 0 contacts", await RunAsync(bot, "--apply"), StringComparison.Ordinal);
        Assert.Equal((contacts, records), await ErasedAsync(bot));
        using var audit = new StringWriter();
        Assert.Equal(0, await AuditCommand.RunAsync(["audit"], bot.Host.Services, audit, default));
    }

    [Theory]
    [InlineData("false", "would be erased")]
    [InlineData("true", "erased")]
    public async Task The_daily_job_only_reports_unless_it_is_told_to_apply(string apply, string what)
    {
        await using var bot = await TestBot.StartAsync(settings: ("Retention:Apply", apply));
        bot.Time.AdvanceTo(SixYearsLater);

        await bot.Host.RunAsync<RetentionJob>();

        Assert.Contains(bot.Operators.Lines, line => line.Contains("Past their time: ", StringComparison.Ordinal) && line.Contains($" contacts {what}, ", StringComparison.Ordinal));
        Assert.Contains(bot.Operators.Lines, line => line == "Metric crmbot.retention, verdict=LegalHold");
        var (contacts, records) = await ErasedAsync(bot);
        Assert.Equal(apply == "true", contacts > 0);
        Assert.Equal(contacts, records);
    }

    [Fact]
    public async Task A_number_that_cannot_be_meant_stops_the_start()
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => TestBot.StartAsync(settings: ("Retention:SilentYears", "-5")));

        Assert.Equal("Retention:SilentYears is -5; it must be 0 (never) or from 1 to 30.", fault.Message);
    }

    [Theory]
    [InlineData("retention", "--apply", "now")]
    [InlineData("retention", "--Apply")]
    public async Task Other_words_do_nothing(params string[] words)
    {
        await using var bot = await TestBot.StartAsync();
        using var output = new StringWriter();

        Assert.Equal(2, await RetentionCommand.RunAsync(words, bot.Host.Services, output, default));
        Assert.Equal("Usage: retention [--apply]", output.ToString().Trim());
    }

    private static async Task<string> RunAsync(TestBot bot, params string[] words)
    {
        using var output = new StringWriter();
        Assert.Equal(0, await RetentionCommand.RunAsync(["retention", .. words], bot.Host.Services, output, default));
        return output.ToString();
    }

    private static Task<(int Contacts, int Records)> ErasedAsync(TestBot bot) => bot.ReadAsync(async db =>
        (await db.Contacts.CountAsync(c => c.ErasedUtc != null), await db.AccessRecords.CountAsync(r => r.Action == "retention-erase")));
}
