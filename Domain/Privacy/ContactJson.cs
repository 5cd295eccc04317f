using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace CrmBot.Domain.Privacy;

/// <summary>An export as JSON: each section a list of objects.</summary>
internal static class ContactJson
{
    private const string Format = "crmbot.contact-export/1";

    // Chinese stays readable; what could mean something to a web page, and unseen letters, are written as numbers.
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.Create(Readable()) };

    public static void Write(Stream target, ExportedContact contact)
    {
        using var json = new Utf8JsonWriter(target, Options);
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteString("customerNumber", contact.Number);
        json.WriteNumber("contact", contact.Place);
        json.WriteNumber("contactsOfCustomer", contact.Contacts);
        json.WriteString("madeAt", contact.MadeAt);
        json.WriteString("zone", contact.Zone);
        foreach (var section in contact.Sections)
            Write(json, section);
        json.WriteEndObject();
    }

    private static TextEncoderSettings Readable()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters([.. Enumerable.Range(0, char.MaxValue + 1).Select(i => (char)i).Where(c => char.GetUnicodeCategory(c) == UnicodeCategory.Format)]);
        return settings;
    }

    private static void Write(Utf8JsonWriter json, ExportSection section)
    {
        json.WriteStartArray(section.Key);
        foreach (var row in section.Rows)
        {
            json.WriteStartObject();
            for (var i = 0; i < row.Count; i++)
                Write(json, section.Columns[i].Key, row[i]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNull(name);
                break;
            case bool yes:
                json.WriteBoolean(name, yes);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case DateTimeOffset moment:
                json.WriteString(name, moment);
                break;
            case DateOnly day:
                json.WriteString(name, day.ToString("O", CultureInfo.InvariantCulture));
                break;
            case Enum code:
                json.WriteString(name, JsonNamingPolicy.CamelCase.ConvertName(code.ToString()));
                break;
            case AccessAction action:
                json.WriteString(name, action.Code);
                break;
            default:
                json.WriteString(name, (string)value);
                break;
        }
    }
}
