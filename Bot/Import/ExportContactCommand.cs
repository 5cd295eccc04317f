using System.Globalization;
using CrmBot.Cards.Privacy;
using CrmBot.Cards.Refusals;
using CrmBot.Domain;
using CrmBot.Domain.People;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.Storage;
using CrmBot.Domain.WorkingTime;

namespace CrmBot.Bot.Import;

/// <summary>
/// <c>Bot export-contact NUMBER FOLDER --reason "..." [--contact N] [--tenant ID] [--english]</c>: writes all that is held on
/// one contact into the folder, as JSON and as a workbook (SEC-3, BYD-18). Never overwrites; in a failure no file is left.
/// </summary>
public static class ExportContactCommand
{
    private const string Usage = "Usage: export-contact NUMBER FOLDER --reason \"...\" [--contact N] [--tenant ID] [--english]";
    private static readonly string[] Extensions = ["json", "xlsx"];

    /// <param name="create">Makes a new file; null: on the disk.</param>
    /// <returns>The process's exit code: 0 written, 1 a refusal or the disk's, 2 wrong or missing words.</returns>
    public static async Task<int> RunAsync(string[] args, IServiceProvider services, TextWriter output, CancellationToken cancellationToken, Func<string, Stream>? create = null)
    {
        if (Words.Read(args) is not { } words)
        {
            await output.WriteLineAsync(Usage);
            return 2;
        }

        if (string.IsNullOrWhiteSpace(words.Reason))
            return await SayAsync(output, OperatorWords.NoReason, 2);
        if (!Directory.Exists(words.Folder))
            return await SayAsync(output, l => OperatorWords.NoFolder(words.Folder, l), 1);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PrepareDatabase>().RunAsync(cancellationToken);
        var listed = await scope.ServiceProvider.GetRequiredService<ListContacts>().ListAsync(words.Number, words.Tenant, cancellationToken);
        if (listed.Refusal is { } refusal)
            return await SayAsync(output, l => refusal is NotFound ? OperatorWords.NoSuchCustomer(words.Number, l) : RefusalWords.Sentence(refusal, l), 1);
        return await ChooseAsync(listed.Value, words, output) is { } contact
            ? await WriteAsync(contact, listed.Value.Count, words, scope.ServiceProvider, output, create ?? NewFiles.Create, cancellationToken)
            : 2;
    }

    private static async Task<ContactOnFile?> ChooseAsync(IReadOnlyList<ContactOnFile> contacts, Words words, TextWriter output)
    {
        if (words.Place is { } place)
        {
            if (contacts.FirstOrDefault(c => c.Place == place) is { } chosen)
                return chosen;
            await SayAsync(output, l => OperatorWords.NoSuchContact(contacts.Count, l), 2);
            return null;
        }

        if (contacts is [var only])
            return only;
        await SayAsync(output, l => OperatorWords.WhichContact(contacts[0].Number, l), 2);
        foreach (var contact in contacts)
            await SayAsync(output, l => OperatorWords.Contact(contact, l), 2);
        return null;
    }

    private static async Task<int> WriteAsync(
        ContactOnFile contact, int contacts, Words words, IServiceProvider services, TextWriter output, Func<string, Stream> create, CancellationToken cancellationToken)
    {
        var actor = SystemActors.Operator(contact.TenantId) with { Language = words.Language };
        var nowUtc = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var day = services.GetRequiredService<WorkingClocks>().Of(actor).LocalDay(nowUtc);
        var paths = Array.ConvertAll(Extensions, e => Path.Combine(Path.GetFullPath(words.Folder), ExportedContact.NameOf(contact.Number, contact.Place, contacts, day, e)));
        if (Array.Find(paths, Path.Exists) is { } taken)
            return await SayAsync(output, l => OperatorWords.FileExists(taken, l), 1);
        try
        {
            // Before the log is written: where nothing can be stored, nothing is taken out.
            using var files = new NewFiles(create);
            var (json, workbook) = (files.Begin(paths[0]), files.Begin(paths[1]));
            var exported = await services.GetRequiredService<ExportContact>().ExportAsync(contact.CustomerId, contact.ContactId, words.Reason, actor, nowUtc, cancellationToken);
            if (exported.Refusal is { } refusal)
                return await SayAsync(output, l => RefusalWords.Sentence(refusal, l), 1);
            exported.Value.WriteJson(json);
            exported.Value.WriteWorkbook(workbook, words.Language, ExportWords.Of);
            files.Keep();
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return await SayAsync(output, l => Sentence(trouble, words.Folder, l), 1);
        }

        foreach (var path in paths)
            await SayAsync(output, l => OperatorWords.Exported(path, l), 0);
        return await SayAsync(output, OperatorWords.Noted, 0);
    }

    private static string Sentence(Exception trouble, string folder, Language language) => trouble switch
    {
        UnauthorizedAccessException => OperatorWords.NotWritable(folder, language),
        // ENOSPC of Unix, ERROR_DISK_FULL of Windows.
        { HResult: 28 or unchecked((int)0x80070070) } => OperatorWords.DiskFull(folder, language),
        _ => OperatorWords.NotWritten(folder, language),
    };

    private static async Task<int> SayAsync(TextWriter output, Func<Language, string> sentence, int code)
    {
        await output.WriteLineAsync(sentence(Language.English));
        await output.WriteLineAsync(sentence(Language.Chinese));
        return code;
    }

    private sealed record Words(string Number, string Folder, string? Reason, string? Tenant, int? Place, Language Language)
    {
        /// <summary>Null: something is missing, or not understood.</summary>
        public static Words? Read(string[] args) =>
            args is ["export-contact", var number, var folder, .. var options] && !number.StartsWith('-') && !folder.StartsWith('-')
                ? new Words(number, folder, null, null, null, Language.Chinese).With(options)
                : null;

        private Words? With(string[] options) => options switch
        {
            [] => this,
            ["--reason", var reason, .. var rest] => (this with { Reason = reason }).With(rest),
            ["--tenant", var tenant, .. var rest] => (this with { Tenant = tenant }).With(rest),
            ["--contact", var place, .. var rest] when int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var n) => (this with { Place = n }).With(rest),
            ["--english", .. var rest] => (this with { Language = Language.English }).With(rest),
            _ => null,
        };
    }
}
