using CrmBot.Domain.Workbooks;
using CrmBot.Domain.Workbooks.Forms;

namespace CrmBot.Bot.Playground.SampleArchive;

/// <summary>The sample archive as sheets: the same every time, nothing by chance. sample-archive.xlsx beside this file holds what this writes.</summary>
public static class SampleArchiveTables
{
    public const string FileName = "sample-archive.xlsx";

    internal static IEnumerable<SampleCustomer> Customers => SampleCustomers.All.Concat(SampleMoreCustomers.All);

    internal static IEnumerable<SampleCareRecord> CareRecords =>
        SampleSourceRecords.All.Concat(SampleEarlierRecords.All).Concat(SampleRecentRecords.All).OrderBy(record => record.Day, StringComparer.Ordinal);

    public static IReadOnlyList<WrittenSheet> Sheets() =>
    [
        Of(ReadMeForm.Sheet, SampleReadMe.Rows()),
        Of(PeopleForm.Sheet, SamplePeople.All.Select(Row)),
        Of(CustomerRegistrationForm.Sheet, Customers.Select(Row)),
        Of(CustomerConditionForm.Sheet, SampleConditions.All.Select(Row)),
        Of(TiersAndCareForm.Sheet, Customers.Select(TierRow)),
        Of(CareRecordsForm.Sheet, CareRecords.Select(Row)),
        Of(PurchasesForm.Sheet, SamplePurchases.All.Select(Row)),
    ];

    public static void Write(Stream target) => WorkbookWriter.Write(target, Sheets());

    private static WrittenSheet Of(FormSheet form, IEnumerable<Dictionary<string, WrittenCell>> rows) => WrittenSheet.Of(form, language: null, rows);

    private static Dictionary<string, WrittenCell> Row(SamplePerson person) => new()
    {
        ["Name"] = person.Name,
        ["EnglishName"] = person.EnglishName,
        ["Role"] = person.Role,
        ["Team"] = person.Team,
        ["TeamEnglishName"] = person.EnglishTeam,
        ["Manager"] = person.Manager,
        ["AadObjectId"] = person.Id,
        ["Language"] = person.Language,
        ["TimeZone"] = "Asia/Shanghai",
        ["WorkingHours"] = person.Hours,
    };

    private static Dictionary<string, WrittenCell> Row(SampleCustomer customer)
    {
        var signed = SampleDates.Day(customer.SignedOn);
        var contact = customer.Contact;
        return new()
        {
            ["CustomerNo"] = customer.Number,
            ["CustomerName"] = customer.Name,
            ["ShortName"] = customer.ShortName,
            ["EnglishName"] = customer.EnglishName,
            ["Industry"] = customer.Industry,
            ["EmployeeCount"] = customer.Employees,
            ["FirstContactAt"] = WrittenCell.Moment(signed.AddDays(-45).ToDateTime(new(10, 0))),
            ["ContactName"] = contact.Name,
            ["ContactEnglishName"] = contact.EnglishName,
            ["Honorific"] = contact.Honorific,
            ["EnglishHonorific"] = contact.EnglishHonorific,
            ["ContactPosition"] = contact.Position,
            ["DecisionRole"] = contact.DecisionRole,
            ["ContactPhone"] = contact.Phone,
            ["ContactEmail"] = contact.Email,
            ["PreferredChannel"] = contact.Channel,
            ["CharacterNotes"] = contact.Character,
            ["NeedsSummary"] = customer.Need,
            ["PotentialNeed"] = customer.PotentialNeed,
            ["CooperationStart"] = signed,
            ["SignedOn"] = signed,
            ["CurrentProducts"] = customer.Product,
            ["ContractAmount"] = WrittenCell.Money(customer.AnnualAmount * 10_000L * 100),
            ["PaymentMethod"] = "银行转账",
            ["Owner"] = customer.Owner,
            ["Status"] = "服务中",
        };
    }

    private static Dictionary<string, WrittenCell> Row(SampleCondition condition)
    {
        var customer = Customers.First(one => one.Number == condition.Customer);
        return new()
        {
            ["CustomerNo"] = condition.Customer,
            ["CustomerName"] = customer.Name,
            ["LegalRepresentative"] = condition.LegalRepresentative,
            ["MainBusiness"] = condition.Business,
            ["EmployeeCount"] = customer.Employees,
            ["OperatingCondition"] = condition.Operating,
            ["Bank"] = condition.Bank,
            ["LoanCondition"] = condition.Loans,
            ["CashFlow"] = condition.CashFlow,
            ["PaymentAttitude"] = condition.PaymentAttitude,
            ["HighestOrderAmount"] = WrittenCell.Money(condition.HighestOrder * 100),
            ["MonthlyAverageAmount"] = WrittenCell.Money(condition.MonthlyAverage * 100),
            ["ServiceContactWay"] = customer.Contact.Channel,
            ["ServiceContactFrequency"] = SampleTiers.Of(customer).Frequency,
            ["GrowthPotential"] = customer.Potential >= SampleTiers.HighPotential ? "高" : "中",
            ["Satisfaction"] = condition.Satisfaction,
            ["RecordedBy"] = customer.Owner,
            ["RecordedOn"] = SampleDates.Reference.AddDays(-60),
        };
    }

    private static Dictionary<string, WrittenCell> TierRow(SampleCustomer customer)
    {
        var tier = SampleTiers.Of(customer);
        return new()
        {
            ["CustomerNo"] = customer.Number,
            ["CustomerName"] = customer.Name,
            ["Industry"] = customer.Industry,
            ["Owner"] = customer.Owner,
            ["AnnualAmount"] = WrittenCell.Money(customer.AnnualAmount * 10_000L * 100, HeaderUnit.TenThousandYuan),
            ["ProfitContribution"] = WrittenCell.Percent(customer.Profit * 100),
            ["PotentialScore"] = customer.Potential,
            ["Tier"] = tier.Name,
            ["SalesCadence"] = tier.Frequency,
            ["KeyActions"] = tier.Actions,
        };
    }

    private static Dictionary<string, WrittenCell> Row(SampleCareRecord record) => new()
    {
        ["CustomerNo"] = record.Customer,
        ["CareDate"] = SampleDates.Day(record.Day),
        ["Channel"] = record.Way,
        ["Content"] = record.Content,
        ["CustomerFeedback"] = record.Feedback,
        ["Owner"] = Customers.First(customer => customer.Number == record.Customer).Owner,
        ["FollowUpAction"] = record.FollowUp,
        ["State"] = record.State,
        ["EnglishContent"] = record.EnglishContent,
        ["EnglishCustomerFeedback"] = record.EnglishFeedback,
    };

    private static Dictionary<string, WrittenCell> Row(SamplePurchase purchase) => new()
    {
        ["CustomerNo"] = purchase.Customer,
        ["Product"] = purchase.Product,
        ["EnglishProduct"] = purchase.EnglishProduct,
        ["Quantity"] = purchase.Quantity,
        ["PurchasedOn"] = SampleDates.Day(purchase.Day),
        ["InstalledOn"] = purchase.InstalledOn is { } installed ? SampleDates.Day(installed) : default(WrittenCell),
        ["Amount"] = WrittenCell.Money(purchase.Yuan * 100),
    };
}
