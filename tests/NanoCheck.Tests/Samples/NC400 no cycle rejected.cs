//: found firmware/Runtime(1)

namespace SSBms.Runtime;

public class ControlLoop
{
    public void Run() { }
}
