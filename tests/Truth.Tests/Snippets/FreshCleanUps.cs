using System.Net.Sockets;
using System.Runtime.ExceptionServices;
using System.Security.Cryptography;

// Files, sockets and other things that must be closed, whatever happens.
internal sealed class FreshCleanUps : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private bool isBroken;

    private sealed class Connection(bool failsToClose = false) : IDisposable, IAsyncDisposable
    {
        public bool IsOpen { get; private set; } = true;
        public void Send(byte[] data)
        {
            if (data.Length > 0) Fail(new SocketException((int)SocketError.ConnectionReset));
        }

        public void Close()
        {
            IsOpen = false;
            if (failsToClose) Fail(new IOException("close"));
        }

        public void Dispose() => IsOpen = false;

        public ValueTask DisposeAsync()
        {
            IsOpen = false;
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Rollback(ILogger log) : IDisposable
    {
        public Exception? Because { get; set; }
        public void Dispose()
        {
            if (Because is not null) log.LogError(Because, "rolled back");
        }
    }

    public void Dispose() => gate.Dispose();

    private static void Write(string path) => Fail(new IOException($"{path} is in use"));

    private static void Discard(string path, bool isLocked)
    {
        if (isLocked) throw new IOException(path);
        File.Delete(path);
    }

    private static void Delete(string path)
    {
        if (File.Exists(path)) File.Delete(path);
    }

    [Snippet]
    void A_file_that_may_be_gone()
    {
        try { Write("a.tmp"); }
        catch (IOException) { }
    }

    [Snippet]
    void A_file_that_may_be_gone_or_locked()
    {
        try { Write("a.tmp"); }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException) { isBroken = true; }
    }

    [Snippet]
    void The_half_written_file_is_deleted_and_it_goes_on()
    {
        try { Write("a.tmp"); }
        catch
        {
            Delete("a.tmp");
            throw;
        }
    }

    [Snippet]
    void The_half_written_file_is_deleted_and_that_is_all()
    {
        try { Write("a.tmp"); }
        catch { Delete("a.tmp"); }
    }

    [Snippet]
    void The_clean_up_may_fail_too()
    {
        try { Write("a.tmp"); }
        /* judged */
        catch (IOException ex)
        {
            try { Write("b.tmp"); }
            catch (IOException again) { throw new AggregateException(ex, again); }
            throw;
        }
    }

    [Snippet]
    void The_clean_up_may_fail_quietly(ILogger log)
    {
        try { Write("a.tmp"); }
        /* judged */
        catch (IOException ex)
        {
            log.LogError(ex, "write");
            try { Delete("b.tmp"); }
            catch (IOException) { }
        }
    }

    [Snippet(Paths = 2)]
    void The_clean_up_is_what_reports(int which, ILogger log)
    {
        try { Write("a.tmp"); }
        /* judged */
        catch (IOException ex)
        {
            try { Discard("b.tmp", which == 1); }
            catch (IOException) { log.LogError(ex, "write, and no clean-up"); }
        }
    }

    [Snippet]
    void A_finally_that_reports(ILogger log)
    {
        Exception? failure = null;
        try { Write("a.tmp"); }
        catch (Exception ex) { failure = ex; }
        finally
        {
            if (failure != null) log.LogError(failure, "write");
        }
    }

    [Snippet]
    void A_finally_that_only_cleans_up()
    {
        Exception? failure = null;
        try { Write("a.tmp"); }
        catch (Exception ex) { failure = ex; }
        finally
        {
            if (failure != null) Delete("a.tmp");
        }
    }

    [Snippet]
    bool A_finally_behind_a_return(ILogger log)
    {
        Exception? failure = null;
        try
        {
            Write("a.tmp");
            return true;
        }
        catch (Exception ex)
        {
            failure = ex;
            return false;
        }
        finally
        {
            if (failure is not null) log.LogError(failure, "write");
        }
    }

    [Snippet]
    void A_nested_try_and_finally()
    {
        try
        {
            try { Write("a.tmp"); }
            finally { Delete("a.tmp"); }
        }
        catch (Exception) { isBroken = true; }
    }

    [Snippet]
    void A_nested_try_whose_inner_clause_goes_on(ILogger log)
    {
        try
        {
            try { Write("a.tmp"); }
            /* judged */
            catch (IOException) { throw; }
            finally { Delete("a.tmp"); }
        }
        catch (Exception ex) { log.LogError(ex, "outer"); }
    }

    [Snippet]
    void A_disposable_that_reports(ILogger log)
    {
        using var rollback = new Rollback(log);
        try { Write("a.tmp"); }
        catch (Exception ex) { rollback.Because = ex; }
    }

    [Snippet]
    void A_disposable_that_closes()
    {
        using var connection = new Connection();
        try { connection.Send([1]); }
        catch (SocketException ex)
        {
            connection.Close();
            Console.WriteLine(ex.SocketErrorCode);
        }
    }

    [Snippet]
    async Task A_connection_that_is_disposed_of_and_it_goes_on()
    {
        var connection = new Connection();
        try { connection.Send([1]); }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    [Snippet(Paths = 2)]
    void A_socket_error_by_its_code(int which, ILogger log)
    {
        try { Fail(new SocketException((int)(which == 0 ? SocketError.ConnectionReset : SocketError.HostNotFound))); }
        catch (SocketException ex)
        {
            switch (ex.SocketErrorCode)
            {
                case SocketError.ConnectionReset or SocketError.ConnectionAborted:
                    log.LogDebug("client went away");
                    break;
                default:
                    log.LogError(ex, "socket");
                    break;
            }
        }
    }

    [Snippet]
    void A_socket_error_by_a_filter(ILogger log)
    {
        using var connection = new Connection();
        try { connection.Send([1]); }
        /* judged */
        catch (SocketException ex) when (ex.SocketErrorCode is SocketError.ConnectionReset) { log.LogDebug(ex, "client went away"); }
        catch (Exception ex) { log.LogError(ex, "socket"); }
        finally { isBroken = !connection.IsOpen; }
    }

    [Snippet]
    async Task A_gate_that_is_opened_again(ILogger log)
    {
        await gate.WaitAsync();
        try { Write("a.tmp"); }
        catch (Exception ex)
        {
            isBroken = true;
            log.LogCritical(ex, "broken");
        }
        finally { gate.Release(); }
    }

    [Snippet]
    async Task A_gate_that_is_opened_again_and_no_more()
    {
        await gate.WaitAsync();
        try { Write("a.tmp"); }
        catch (Exception) { isBroken = true; }
        finally { gate.Release(); }
    }

    [Snippet]
    void Captured_and_thrown_after_the_clean_up()
    {
        ExceptionDispatchInfo? captured = null;
        try { Write("a.tmp"); }
        catch (Exception ex) { captured = ExceptionDispatchInfo.Capture(ex); }
        Delete("a.tmp");
        captured?.Throw();
    }

    [Snippet]
    void Captured_and_never_thrown()
    {
        ExceptionDispatchInfo? captured = null;
        try { Write("a.tmp"); }
        catch (Exception ex) { captured = ExceptionDispatchInfo.Capture(ex); }
        isBroken = captured is not null;
    }

    [Snippet]
    void Every_part_is_closed_and_the_failures_are_thrown()
    {
        List<Exception>? failures = null;
        foreach (var connection in new[] { new Connection(true), new Connection(true) })
        {
            try { connection.Close(); }
            catch (Exception ex)
            {
                failures ??= [];
                failures.Add(ex);
            }
        }

        if (failures is { Count: > 0 }) throw new AggregateException("close", failures);
    }

    [Snippet]
    void Every_part_is_closed_and_the_first_failure_is_thrown()
    {
        Exception? first = null;
        foreach (var connection in new[] { new Connection(true), new Connection() })
        {
            try { connection.Close(); }
            catch (Exception ex) { first ??= ex; }
        }

        if (first != null) ExceptionDispatchInfo.Throw(first);
    }

    [Snippet]
    void Every_part_is_closed_and_nobody_hears_of_it()
    {
        foreach (var connection in new[] { new Connection(true), new Connection(true) })
        {
            try { connection.Close(); }
            catch { continue; }
        }
    }

    [Snippet]
    byte[] A_key_that_can_not_be_read()
    {
        try { return BitConverter.GetBytes(Fail(new CryptographicException("bad key"))); }
        catch (CryptographicException) { return RandomNumberGenerator.GetBytes(8); }
    }

    [Snippet]
    byte[] A_key_that_must_be_read()
    {
        try { return BitConverter.GetBytes(Fail(new CryptographicException("bad key"))); }
        catch (CryptographicException ex) { throw new InvalidOperationException("The key is broken. Make a new one.", ex); }
    }
}
