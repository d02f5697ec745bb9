using System.Diagnostics;
using System.Runtime.ExceptionServices;

// A game server: ticks, packets, plugins, scripts, state machines and saved games.
internal sealed class LaterGames
{
    private readonly Exception?[] recent = new Exception?[4];
    private readonly List<string> chat = [];
    private Exception? firstFault;
    private int position;

    private enum Phase { Lobby, Running, Faulted }

    private enum NodeStatus { Success, Failure }

    private sealed class ServerException(string message, Exception cause) : Exception(message, cause);

    private sealed class ScriptException(string script, int line) : Exception($"{script}({line})")
    {
        public int Line => line;
    }

    private sealed class GameSystem(string name)
    {
        public string Name => name;

        public bool Enabled { get; private set; } = true;

        public void Update() => Fail(new InvalidOperationException(name));

        public void Disable() => Enabled = false;
    }

    private sealed class Peer
    {
        private readonly MemoryStream sent = new();

        public void Send(byte kind, int code)
        {
            sent.WriteByte(kind);
            sent.Write(BitConverter.GetBytes(code));
        }

        public void Kick(string reason) => sent.Write(System.Text.Encoding.UTF8.GetBytes(reason));
    }

    private sealed class Machine
    {
        public Phase Phase { get; private set; } = Phase.Lobby;

        public Exception? Fault { get; private set; }

        public void To(Phase next, Exception? because = null) => (Phase, Fault) = (next, because);
    }

    private abstract class Plugin
    {
        public void Tick()
        {
            try
            {
                Fail(new InvalidOperationException(GetType().Name));
            }
            catch (Exception ex)
            {
                if (!OnFault(ex)) throw new ServerException("plugin", ex);
            }
        }

        protected virtual bool OnFault(Exception fault) => false;
    }

    private sealed class StrictPlugin : Plugin;

    private sealed class SloppyPlugin : Plugin
    {
        private int faults;

        protected override bool OnFault(Exception fault) => ++faults < 100;
    }

    private static void Run(string what) => Fail(new InvalidOperationException(what));

    private static double Clamp(double value) => Math.Clamp(value, 0, 100);

    [Snippet]
    int Tick_disables_a_system_and_logs(ILogger log)
    {
        GameSystem[] systems = [new("physics"), new("weather")];
        for (var tick = 0; tick < 2; tick++)
        {
            foreach (var system in systems.Where(system => system.Enabled))
            {
                try
                {
                    system.Update();
                }
                catch (Exception ex)
                {
                    system.Disable();
                    log.LogError(ex, "{System} is off from tick {Tick}", system.Name, tick);
                }
            }
        }

        return systems.Count(system => system.Enabled);
    }

    [Snippet]
    void Tick_has_an_error_budget()
    {
        var errors = 0;
        while (true)
        {
            try
            {
                Run("tick");
            }
            catch (InvalidOperationException ex)
            {
                if (++errors < 3) continue;
                throw new ServerException($"{errors} errors in a row", ex);
            }

            errors = 0;
        }
    }

    [Snippet]
    void Player_is_kicked_with_a_reason()
    {
        var peer = new Peer();
        try
        {
            Run("login");
        }
        catch (Exception ex)
        {
            peer.Kick(ex.InnerException?.Message ?? ex.Message);
        }
    }

    [Snippet]
    void Packet_handler_answers_with_a_code()
    {
        var peer = new Peer();
        var handlers = new Dictionary<byte, Action<Peer>> { [0x01] = _ => Run("move"), [0x02] = _ => Run("chat") };
        foreach (var (id, handler) in handlers)
        {
            try
            {
                handler(peer);
            }
            catch (Exception ex) when (ex is InvalidOperationException)
            {
                peer.Send(id, ex.HResult);
            }
        }
    }

    [Snippet]
    void Machine_that_is_faulted_throws_its_fault()
    {
        var machine = new Machine();
        machine.To(Phase.Running);
        try
        {
            Run("round");
            machine.To(Phase.Lobby);
        }
        catch (Exception ex)
        {
            machine.To(Phase.Faulted, ex);
        }

        if (machine is { Phase: Phase.Faulted, Fault: { } fault }) throw new ServerException("round", fault);
    }

    [Snippet]
    string Machine_that_is_faulted_starts_again()
    {
        var machine = new Machine();
        machine.To(Phase.Running);
        try
        {
            Run("round");
        }
        catch (Exception ex)
        {
            machine.To(Phase.Faulted, ex);
        }

        if (machine.Phase == Phase.Faulted) machine.To(Phase.Lobby);
        return machine.Phase.ToString();
    }

    [Snippet(In = nameof(Plugin), Paths = 2)]
    void Plugin_is_strict_or_sloppy(int which)
    {
        Plugin plugin = which == 0 ? new StrictPlugin() : new SloppyPlugin();
        plugin.Tick();
    }

    [Snippet(Paths = 2)]
    void Mod_that_is_for_another_version_is_left_out(int which, ILogger log)
    {
        try
        {
            Fail(which == 0 ? new BadImageFormatException("mod.dll") : new FileLoadException("mod.dll"));
        }
        catch (Exception ex)
        {
            Action<ILogger, Exception> tell = ex switch
            {
                BadImageFormatException => static (to, why) => to.LogDebug(why, "Wrong version"),
                _ => static (to, why) => to.LogError(why, "Not loaded"),
            };
            tell(log, ex);
        }
    }

    [Snippet]
    void Script_error_is_shown_in_the_chat()
    {
        try
        {
            Fail(new ScriptException("quest.lua", 12));
        }
        catch (ScriptException ex) when (ex is { Line: > 0 and var line, Message: var text })
        {
            chat.Insert(0, $"[script] {text} at line {line}");
        }
    }

    [Snippet]
    void Save_is_restored_and_then_it_is_thrown()
    {
        var slot = "slot1.tmp";
        ExceptionDispatchInfo failed;
        try
        {
            Run(slot);
            return;
        }
        catch (InvalidOperationException ex)
        {
            failed = ExceptionDispatchInfo.Capture(ex);
        }

        chat.Add($"restored {Path.ChangeExtension(slot, "sav")}");
        failed.Throw();
    }

    [Snippet]
    void Ring_of_recent_faults_keeps_it()
    {
        for (var tick = 0; tick < 2; tick++)
        {
            try
            {
                Run("tick");
            }
            catch (Exception ex)
            {
                recent[position++ % recent.Length] = ex;
            }
        }
    }

    [Snippet]
    void Behaviour_tree_leaves_it_on_the_blackboard(ILogger log)
    {
        var blackboard = new Dictionary<string, object>();
        var status = NodeStatus.Success;
        try
        {
            Run("patrol");
        }
        catch (Exception ex)
        {
            blackboard["error"] = ex;
            status = NodeStatus.Failure;
        }

        if (status == NodeStatus.Failure && blackboard.TryGetValue("error", out var found) && found is Exception error)
            log.LogError(error, "Patrol failed");
    }

    [Snippet, ByDesign("where the first of several is kept, one is taken to be enough")]
    void Only_the_first_fault_is_told(ILogger log)
    {
        for (var tick = 0; tick < 2; tick++)
        {
            try
            {
                Run("anti-cheat");
            }
            catch (Exception ex)
            {
                firstFault ??= new ServerException("anti-cheat", ex);
                if (ReferenceEquals(firstFault.InnerException, ex)) log.LogError(firstFault, "Anti-cheat is off");
            }
        }
    }

    [Snippet]
    double Physics_clamps_what_it_can_not_compute()
    {
        var speed = 250.0;
        try
        {
            speed /= Fail(new DivideByZeroException());
        }
        catch (ArithmeticException) when (!Debugger.IsAttached)
        {
            speed = Clamp(speed);
        }

        return speed;
    }

    [Snippet]
    void Sessions_are_closed_and_what_failed_is_thrown()
    {
        List<Exception> errors = [];
        foreach (var session in (ReadOnlySpan<string>)["anna", "bo"])
        {
            try
            {
                Run(session);
            }
            catch (Exception ex)
            {
                errors.Add(ex);
            }
        }

        if (errors.Count > 0) throw errors is [var single] ? single : new AggregateException("Sessions", errors);
    }
}
