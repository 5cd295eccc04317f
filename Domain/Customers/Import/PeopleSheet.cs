using CrmBot.Domain.People;
using CrmBot.Domain.Workbooks;
using CrmBot.Domain.WorkingTime;

namespace CrmBot.Domain.Customers.Import;

/// <summary>Who works with the bot. Read before the others, since their cells name these people.</summary>
internal sealed class PeopleSheet(FormTable table, ImportReading reading)
{
    private readonly Dictionary<string, string> rowsById = new(StringComparer.OrdinalIgnoreCase);

    public void Read()
    {
        NameEverybody();
        reading.Read(table, row =>
        {
            var person = Person(row);
            if (row.IsBad)
                return false;
            reading.People.Add(person);
            return !reading.Known.People.Any(known => Same(known.AadObjectId, person.AadObjectId));
        });
    }

    // A manager may stand below the people, and a bad row's name is no riddle for others.
    private void NameEverybody()
    {
        foreach (var row in table.Rows())
        {
            var (id, name) = (table.Map.Cell(row, "AadObjectId").Text, table.Map.Cell(row, "Name").Text.Trim());
            var english = table.Map.Cell(row, "EnglishName").Text.Trim();
            if (name.Length > 0)
                reading.Names.Add(ObjectId(id) ?? $"{table.SheetName}!{row.Number}", name, english.Length > 0 ? english : null);
        }
    }

    private ImportedPerson Person(RowReader row)
    {
        var lengths = reading.Lengths;
        var id = Id(row);
        var name = row.Text("Name", lengths.Of<Person>("Name"), isRequired: true) ?? "";
        var english = row.Text("EnglishName", lengths.Of<Person>("EnglishName"));
        var role = row.Choice("Role", ImportWords.Roles, isRequired: true) ?? PersonRole.Rep;
        var team = row.Text("Team", lengths.Of<Team>("Name"));
        var englishTeam = row.Text("TeamEnglishName", lengths.Of<Team>("EnglishName"));
        var language = row.Choice("Language", ImportWords.Languages);
        var (zone, hours) = Hours(row);
        return new(id, name, english, role, team, englishTeam, language, zone, hours) { Manager = row.Person("Manager") };
    }

    private string Id(RowReader row)
    {
        if (row.Text("AadObjectId", reading.Lengths.Of<Person>("AadObjectId"), isRequired: true) is not { } text)
            return "";
        if (ObjectId(text) is not { } id)
            row.Complain("AadObjectId", CellFault.NotAChoice, "00000000-0000-0000-0000-000000000000");
        else if (rowsById.TryAdd(id, row.Cell("AadObjectId").Address))
            return id;
        else
            row.Complain("AadObjectId", ImportFault.SaysOtherwise, rowsById[id]);
        return "";
    }

    private (string Zone, string Hours) Hours(RowReader row)
    {
        var zone = row.Text("TimeZone", reading.Lengths.Of<Person>("Zone")) ?? Domain.People.Person.DefaultZone;
        var hours = row.Text("WorkingHours", reading.Lengths.Of<Person>("Hours")) ?? Domain.People.Person.DefaultHours;
        if (WorkingHours.TryParse(hours, zone, true, out var week, out var refusal))
            return (zone, week.Text);
        if (refusal is WorkingHoursUnreadable { Fault: WorkingHoursFault.ZoneUnknown })
            row.Complain("TimeZone", ImportFault.ZoneUnknown, Domain.People.Person.DefaultZone);
        else
            row.Complain("WorkingHours", ImportFault.HoursUnreadable, Domain.People.Person.DefaultHours);
        return (zone, hours);
    }

    // As Teams sends it: small letters, with hyphens.
    private static string? ObjectId(string text) => Guid.TryParse(text.Trim(), out var id) ? id.ToString("D") : null;

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
