using System;
using System.IO;
using System.Threading.Tasks;
using SentryGen.Tests.Swallowed;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

var builder = WebApplication.CreateBuilder();
builder.WebHost.UseTestServer();
builder.Services.AddSignalR();
await using var app = builder.Build();
app.MapHub<Orders>("/orders");
await app.StartAsync();
var server = app.GetTestServer();
var callback = new Callback();
var other = new Callback();
await using var connection = new HubConnectionBuilder()
    .WithUrl("http://localhost/orders", options =>
    {
        options.HttpMessageHandlerFactory = _ => server.CreateHandler();
        options.Transports = HttpTransportType.LongPolling;
    })
    .Build();
connection.On<int>("Sold", number => { callback.Run(); });
connection.On("Sold", [typeof(int)], (arguments, state) => Task.FromResult(other.Run()), "state");
await connection.StartAsync();
await connection.InvokeAsync("Sell", 1);
await connection.InvokeAsync("Sell", 2);
await callback.Again;
await other.Again;

internal sealed class Orders : Hub
{
    public Task Sell(int number) => Clients.All.SendAsync("Sold", number);
}
