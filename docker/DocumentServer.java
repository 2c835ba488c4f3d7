import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** The embedded server of documents as a process of its own, in memory: for trying and testing, where no real one is. */
final class DocumentServer {
    private DocumentServer() {}

    /** @param arguments the port */
    public static void main(String[] arguments) throws InterruptedException {
        // with more threads it encodes a document for one while it changes it for another
        System.setProperty("io.netty.eventLoopThreads", "1");
        new MongoServer(new MemoryBackend()).bind("127.0.0.1", Integer.parseInt(arguments[0]));
        Thread.currentThread().join();
    }
}
