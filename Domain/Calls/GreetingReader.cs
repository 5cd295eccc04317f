using CrmBot.Domain.DataFiles;

namespace CrmBot.Domain.Calls;

/// <summary>Reads what only greetings have: the wish of each festival, and when not to wish at all.</summary>
internal static class GreetingReader
{
    public static IReadOnlyList<GreetingLine> Lines(DataFileSection script, ScriptLines lines)
        => [.. script.Sections("lines").Select(section =>
        {
            var contact = section.Word<GreetingContact>("contact");
            var text = contact == GreetingContact.None ? (TwoTexts?)null : lines.Own(section, ScriptLineLimit.Said, []);
            var line = new GreetingLine(section.Id("festival"), contact, text);
            section.Finish();
            return line;
        })];

    public static IReadOnlyList<GreetingSensitivity> Sensitivities(DataFileSection script)
        => [.. script.Sections("sensitivities").Select(section =>
        {
            var sensitivity = new GreetingSensitivity(section.Id("when"), section.Word<GreetingCaution>("do"), section.OwnTexts());
            section.Finish();
            return sensitivity;
        })];
}
