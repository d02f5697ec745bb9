using System;
using System.IO;
using System.Threading.Tasks;
using SentryGen.Tests.Swallowed;
using GraphQL;
using GraphQL.Types;

await new DocumentExecuter().ExecuteAsync(options =>
{
    options.Schema = new Schema { Query = new Orders(new Callback()) };
    options.Query = "{ count }";
});

internal sealed class Orders : ObjectGraphType
{
    public Orders(Callback callback) => Field<IntGraphType>("count").Resolve(_ => callback.Run());
}
