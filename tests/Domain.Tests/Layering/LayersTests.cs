using System.Reflection;
using CrmBot.Domain.Storage;

namespace CrmBot.Domain.Tests.Layering;

public sealed class LayersTests
{
    private static readonly Assembly DomainLayer = typeof(CrmDbContext).Assembly;

    [Fact]
    public void Domain_knows_neither_cards_nor_bot_nor_the_web_nor_quartz() => Assert.Empty(
        Layers.Forbidden(DomainLayer, "Cards", "Bot", "Microsoft.AspNetCore", "Quartz", "Microsoft.Extensions.Hosting"));

    [Fact]
    public void Cards_know_no_database_and_no_bot() => Assert.Empty(Layers.Forbidden(
        Assembly.Load("Cards"), "Bot", "Microsoft.EntityFrameworkCore", "Microsoft.Data", "Microsoft.AspNetCore", "Quartz"));

    [Fact]
    public void The_check_can_fail()
    {
        Assert.NotEmpty(Layers.Forbidden(DomainLayer, "Microsoft.EntityFrameworkCore"));
        Assert.Equal(["Quartz.Jobs"], Layers.Forbidden(["Quartz.Jobs", "QuartzLike"], "Quartz"));
    }

    [Fact]
    public void Each_layer_keeps_to_its_own_namespace()
    {
        var strangers = DomainLayer.GetExportedTypes().Where(t => t.Namespace != "CrmBot.Domain" && !t.Namespace!.StartsWith("CrmBot.Domain.", StringComparison.Ordinal));

        Assert.Empty(strangers);
    }

    [Fact]
    public void Domain_types_are_sealed_unless_written_to_be_extended()
    {
        Type[] extended = [typeof(CrmDbContext), typeof(Refusal)];
        var open = DomainLayer.GetExportedTypes()
            .Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false } && !extended.Contains(t)
                && !t.Namespace!.Contains("Migrations", StringComparison.Ordinal) && !t.Namespace!.Contains("Compiled", StringComparison.Ordinal));

        Assert.Empty(open);
    }
}
