using System;
using System.IO;
using System.Threading.Tasks;
using SentryGen.Tests.Swallowed;
using GraphQL;
using GraphQL.Types;

await new DocumentExecuter().ExecuteAsync(options =>
{
    options.Schema = new Schema { Query = new Orders() };
    options.Query = "{ a b c { totalCount } d { totalCount } e { totalCount } f { totalCount } }";
});

internal sealed class Orders : ObjectGraphType
{
    private readonly Callback a = new(), b = new(), c = new(), d = new(), e = new(), f = new();

    public Orders()
    {
        Field<IntGraphType>("a").Resolve(_ => a.Run());
        Field<IntGraphType>("b").ResolveAsync(async _ =>
        {
            await Task.Yield();
            return b.Run();
        });
        Connection<IntGraphType>("c").Resolve(_ => c.Run());
        Connection<IntGraphType>("d").ResolveAsync(async _ =>
        {
            await Task.Yield();
            return d.Run();
        });
        Connection<IntGraphType>("e").Returns<object>().Resolve(_ => e.Run());
        Connection<IntGraphType>("f").Returns<object>().ResolveAsync(async _ =>
        {
            await Task.Yield();
            return f.Run();
        });
    }
}
