using System;
using System.IO;
using System.Threading.Tasks;
using SentryGen.Tests.Swallowed;
using Discord.WebSocket;

var client = new DiscordSocketClient();
var c1 = new Callback();
client.ButtonExecuted += async _ =>
{
    await Task.Yield();
    c1.Run();
};
var c2 = new Callback();
client.Connected += async _ =>
{
    await Task.Yield();
    c2.Run();
};
var c3 = new Callback();
client.Disconnected += async _ =>
{
    await Task.Yield();
    c3.Run();
};
var c4 = new Callback();
client.GuildAvailable += async _ =>
{
    await Task.Yield();
    c4.Run();
};
var c5 = new Callback();
client.InteractionCreated += async _ =>
{
    await Task.Yield();
    c5.Run();
};
var c6 = new Callback();
client.JoinedGuild += async _ =>
{
    await Task.Yield();
    c6.Run();
};
var c7 = new Callback();
client.LeftGuild += async _ =>
{
    await Task.Yield();
    c7.Run();
};
var c8 = new Callback();
client.LoggedIn += async _ =>
{
    await Task.Yield();
    c8.Run();
};
var c9 = new Callback();
client.MessageCommandExecuted += async _ =>
{
    await Task.Yield();
    c9.Run();
};
var c10 = new Callback();
client.MessageDeleted += async _ =>
{
    await Task.Yield();
    c10.Run();
};
var c11 = new Callback();
client.MessageReceived += async _ =>
{
    await Task.Yield();
    c11.Run();
};
var c12 = new Callback();
client.MessageUpdated += async _ =>
{
    await Task.Yield();
    c12.Run();
};
var c13 = new Callback();
client.ModalSubmitted += async _ =>
{
    await Task.Yield();
    c13.Run();
};
var c14 = new Callback();
client.ReactionAdded += async _ =>
{
    await Task.Yield();
    c14.Run();
};
var c15 = new Callback();
client.ReactionRemoved += async _ =>
{
    await Task.Yield();
    c15.Run();
};
var c16 = new Callback();
client.Ready += async _ =>
{
    await Task.Yield();
    c16.Run();
};
var c17 = new Callback();
client.SelectMenuExecuted += async _ =>
{
    await Task.Yield();
    c17.Run();
};
var c18 = new Callback();
client.SlashCommandExecuted += async _ =>
{
    await Task.Yield();
    c18.Run();
};
var c19 = new Callback();
client.UserCommandExecuted += async _ =>
{
    await Task.Yield();
    c19.Run();
};
var c20 = new Callback();
client.UserJoined += async _ =>
{
    await Task.Yield();
    c20.Run();
};
var c21 = new Callback();
client.UserLeft += async _ =>
{
    await Task.Yield();
    c21.Run();
};
var c22 = new Callback();
client.UserVoiceStateUpdated += async _ =>
{
    await Task.Yield();
    c22.Run();
};
await client.RaiseAll();
