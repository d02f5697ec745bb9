using SentryGen.Knowledge;

namespace SentryGen.Tests.Deciding;

/// <summary>Facts to the parts of the emitted file.</summary>
public class Plans
{
    private static readonly Facts Web = new()
    {
        IsApp = true,
        IsWebProject = true,
        References = References.All.Take(References.All.Length - Hosts.All.Length).Aggregate(
            Hosts.GenericHost | Hosts.AspNetCore, (set, reference) => set | reference),
    };

    [Theory]
    [InlineData(nameof(Part.SelfTest), nameof(Capability.SelfTest))]
    [InlineData(nameof(Part.SelfTest), nameof(Capability.SampleRate))]
    [InlineData(nameof(Part.SelfTest), nameof(Capability.TracesSampleRate))]
    [InlineData(nameof(Part.SelfTest), nameof(Capability.Sessions))]
    [InlineData(nameof(Part.SelfTest), nameof(Capability.Spotlight))]
    [InlineData(nameof(Part.Signals), nameof(Capability.Flush))]
    [InlineData(nameof(Part.AssemblyVersion), nameof(Capability.Release))]
    [InlineData(nameof(Part.AssemblyVersion), nameof(Capability.AssemblyVersion))]
    [InlineData(nameof(Part.HostEnvironment), nameof(Capability.Processors))]
    [InlineData(nameof(Part.HostEnvironment), nameof(Capability.Environment))]
    [InlineData(nameof(Part.ReportsTasks), nameof(Capability.Capture))]
    [InlineData(nameof(Part.Net), nameof(Capability.Net))]
    public void Leave_a_part_out_without_its_capability(string part, string capability)
    {
        var without = new CapabilitySet().With(Enum.Parse<Capability>(capability));

        Assert.True(Has(Web, part));
        Assert.False(Has(Web with { Lacking = without }, part));
    }

    [Theory]
    [InlineData(nameof(Part.SelfTest), nameof(References.HttpHandlers))]
    [InlineData(nameof(Part.Signals), nameof(References.PosixSignals))]
    [InlineData(nameof(Part.ValueTasks), nameof(References.ValueTasks))]
    public void Leave_a_part_out_without_its_reference(string part, string reference)
    {
        var left = (ReferenceSet)(Reference)typeof(References).GetField(reference)!.GetValue(null)!;

        Assert.True(Has(Web, part));
        Assert.False(Has(Web with { References = new(Web.References.Bits & ~left.Bits) }, part));
    }

    [Fact]
    public void Leave_the_net_out_if_it_is_switched_off() => Assert.False(Has(Web with { HasNet = false }, nameof(Part.Net)));

    [Fact]
    public void Declare_the_attribute_of_module_initializers_only_if_it_is_missing()
    {
        var old = Web with { References = new(Web.References.Bits & ~((ReferenceSet)References.ModuleInitializer).Bits) };

        Assert.False(Has(Web, nameof(Part.ModuleInitializer)));
        Assert.True(Has(old, nameof(Part.ModuleInitializer)));
        Assert.True(Has(old, nameof(Part.FileTypes)));
        Assert.False(Has(old with { LanguageHasFileTypes = false }, nameof(Part.FileTypes)));
    }

    [Fact]
    public void Are_none_for_what_is_no_app_of_Sentry() => Assert.All(
        [
            Web with { IsApp = false }, Web with { IsReferencedDirectly = false }, Web with { IsTestProject = true },
            Web with { References = default }, Web with { IsEnabled = false },
        ],
        facts => Assert.Null(PlanOf(facts)));

    [Fact]
    public void Keep_the_own_part_of_a_bootstrap_that_is_switched_off()
    {
        var plan = PlanOf(Web with { IsEnabled = false, ShapesOptions = true });

        Assert.True(plan?.Has(nameof(Part.Configure)));
        Assert.False(plan?.Has(nameof(Part.Start)));
    }

    [Fact]
    public void Give_a_library_the_methods_for_tasks_and_no_header()
    {
        var plan = PlanOf(Web with { IsApp = false, FaultReports = FaultReports.Missing });

        Assert.True(plan?.Has(nameof(Part.Tasks)));
        Assert.False(plan?.HasHeader);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Tell_of_a_reference_without_the_SDK_unless_the_project_is_one_of_tests(bool referencesTests, bool isTold)
    {
        var alone = new Facts { IsApp = true, IsReferencedDirectly = false, LacksSdk = true, ReferencesTests = referencesTests };

        Assert.Equal(isTold, PlanOf(alone)?.IsReferenceIncomplete);
        Assert.True(Has(alone, nameof(Part.WithoutSdk)));
    }

    private static BootstrapPlan? PlanOf(Facts facts) => BootstrapPlan.For(facts, Bootstrap.Decide(facts));

    private static bool Has(Facts facts, string part) => PlanOf(facts)!.Has(part);
}
