using CrmBot.Domain.Customers;
using CrmBot.Domain.People;
using CrmBot.Support.Database;

namespace CrmBot.Domain.Tests.Customers;

[Trait("Spec", "SEC-2")]
public sealed class FindCustomersTests : IDisposable
{
    private readonly Office office = new();

    public void Dispose() => office.Dispose();

    [Theory, Trait("Spec", "BYD-19")]
    [InlineData("C002")]
    [InlineData("c2")]
    [InlineData("Ｃ００２")]
    [InlineData(" c0002 ")]
    public async Task A_number_is_found_however_it_is_typed(string query)
    {
        var found = (await FindAsync(query, office.ChenJie)).Value;

        Assert.True(found.ByNumber);
        var hit = Assert.Single(found.Hits);
        Assert.Equal(("C002", "Huadong Precision", "Chen Jie"), (hit.Number, hit.Name, hit.OwnerName));
    }

    [Fact]
    public async Task The_number_typed_letter_by_letter_wins()
    {
        office.World.Customer("C02", office.ChenJie);

        Assert.Equal("C02", Assert.Single((await FindAsync("c02", office.ChenJie)).Value.Hits).Number);
    }

    [Theory]
    [InlineData("精密")]
    [InlineData("huadong")]
    [InlineData("PRECISION huadong")]
    public async Task Part_of_a_name_finds_what_the_person_may_see(string query)
    {
        var found = (await FindAsync(query, office.ChenJie)).Value;

        Assert.Equal("C002", Assert.Single(found.Hits).Number);
        Assert.False(found.ByNumber);
    }

    [Fact]
    public async Task A_director_finds_all_of_the_tenant_and_none_of_another() =>
        Assert.Equal(["C002", "W001"], (await FindAsync("精密", office.Director)).Value.Hits.Select(h => h.Number));

    [Fact]
    public async Task At_most_eight_are_shown_and_all_are_counted()
    {
        foreach (var i in Enumerable.Range(10, 11))
            office.World.Customer($"K{i}", office.ChenJie, name: "同名公司");
        var found = (await FindAsync("同名", office.ChenJie)).Value;

        Assert.Equal((8, 11), (found.Hits.Count, found.Total));
    }

    [Theory, Trait("Spec", "SEC-4")]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("100% 'or")]
    [InlineData("%' OR 1=1--")]
    [InlineData("精_")]
    [InlineData("精%密")]
    [InlineData("[精]")]
    [InlineData("[^a]")]
    [InlineData("\\")]
    [InlineData("\\%")]
    [InlineData("'; DROP TABLE Customers; --")]
    [InlineData("x') UNION SELECT Phone FROM Contacts --")]
    public async Task Wildcards_are_letters_like_others(string query) =>
        Assert.Empty((await FindAsync(query, office.ChenJie)).Value.Hits);

    [Fact]
    public async Task A_percent_sign_in_a_name_is_found()
    {
        office.World.Customer("K100", office.ChenJie, name: "100%纯净水");

        Assert.Equal("K100", Assert.Single((await FindAsync("100%", office.ChenJie)).Value.Hits).Number);
    }

    [Fact]
    public async Task The_number_of_a_colleagues_customer_names_the_owner_and_nothing_else()
    {
        Assert.Equal(new NotYours("customer", "Wang Lei"), (await FindAsync("w1", office.ChenJie)).Refusal);
        Assert.Equal(new NotYours("customer", "Wang Lei"), (await FindAsync("W001", office.ZhouMin)).Refusal);
    }

    [Fact]
    public async Task A_colleagues_customer_is_not_found_by_name_nor_one_of_another_tenant_by_number()
    {
        Assert.Equal(0, (await FindAsync("西部", office.ChenJie)).Value.Total);
        Assert.Equal(0, (await FindAsync("W001", office.Ann)).Value.Total);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 　 ")]
    public async Task Without_words_there_is_nothing_to_find(string query) =>
        Assert.Equal(new AnswerNeeded("customer"), (await FindAsync(query, office.ChenJie)).Refusal);

    [Fact]
    public async Task The_search_is_sql_that_the_other_database_understands()
    {
        var rehearsal = new SqlServerRehearsal();
        using var turn = new Turn(rehearsal.Open());
        await turn.Find.FindAsync("huadong precision", Office.As(office.ZhouMin), default);

        Assert.Contains(rehearsal.Sent, sql => sql.Contains("LIKE", StringComparison.Ordinal));
    }

    private async Task<Outcome<CustomerHits>> FindAsync(string query, Person by)
    {
        using var turn = office.Turn();
        return await turn.Find.FindAsync(query, Office.As(by), default);
    }
}
