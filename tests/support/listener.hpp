#pragma once

// Who calls a port of this machine: counted and hung up on.

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <string>
#include <thread>

namespace paralign::testing {

class Listener {
 public:
  Listener() : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(socket_, reinterpret_cast<const sockaddr*>(&address), size);
    ::listen(socket_, 16);
    ::getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size);
    url_ = "http://127.0.0.1:" + std::to_string(ntohs(address.sin_port));
    thread_ = std::thread([this] { answer(); });
  }
  ~Listener() {
    done_ = true;
    thread_.join();
    ::close(socket_);
  }
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  [[nodiscard]] const std::string& url() const noexcept { return url_; }
  [[nodiscard]] int calls() const noexcept { return calls_; }

 private:
  void answer() {
    while (!done_) {
      pollfd polled{socket_, POLLIN, 0};
      if (::poll(&polled, 1, 50) <= 0) continue;
      ++calls_;
      ::close(::accept4(socket_, nullptr, nullptr, SOCK_CLOEXEC));
    }
  }

  int socket_;
  std::string url_{};
  std::atomic<int> calls_ = 0;
  std::atomic<bool> done_ = false;
  std::thread thread_{};
};

}  // namespace paralign::testing
